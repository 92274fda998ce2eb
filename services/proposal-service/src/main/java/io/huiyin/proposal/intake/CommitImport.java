package io.huiyin.proposal.intake;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.proposal.intake.ImportResult.Row;
import io.huiyin.proposal.intake.ImportResult.Status;
import io.huiyin.proposal.register.NumberClaims;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;
import java.util.List;
import java.util.Map;

/**
 * Registers the rows that can be registered, each with its number in one write. Every row is a command of its own, known by
 * import and row: whoever commits again, and after whatever was cut off, changes nothing twice.
 */
public final class CommitImport {
    private final Sessions sessions;
    private final Imports imports;
    private final Sentences sentences;
    private final RowJudge judge;
    private final NumberClaims numbers;
    private final AggregateRepository<Proposal> proposals;
    private final DomainClock clock;

    public CommitImport(
            Sessions sessions,
            Imports imports,
            Sentences sentences,
            RowJudge judge,
            NumberClaims numbers,
            AggregateRepository<Proposal> proposals,
            DomainClock clock) {
        this.sessions = sessions;
        this.imports = imports;
        this.sentences = sentences;
        this.judge = judge;
        this.numbers = numbers;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Commits it. @throws Rejected UnknownResource */
    public ImportResult commit(CommandContext command, String importId) {
        StoredImport stored = imports.find(importId).orElseThrow(() -> new Rejected(new UnknownResource(importId)));
        Session session = sessions.get(command.jurisdiction(), stored.sessionId());
        session.dayOfAct(command.occurredOn(), clock.instant());
        session.requireOpen();
        RegisterSheet sheet = RegisterSheet.read(stored.file(), session, sentences);
        List<Row> rows = sheet.rows().stream()
                .map(row -> commit(command, stored, session, row))
                .toList();
        return ImportResult.of(importId, session, sheet, rows);
    }

    private Row commit(CommandContext command, StoredImport stored, Session session, DraftRow row) {
        Row judged = judge.judge(session.jurisdiction(), row);
        DraftRow.Ready ready = row.ready();
        if (judged.status() != Status.OK || ready == null) {
            return judged;
        }
        try {
            String proposalId = register(ofRow(command, stored, row), stored, session, row.row(), ready);
            return judge.registered(row, proposalId);
        } catch (Rejected overtaken) { // by another commit or a number given by hand, since it was judged
            return judge.judge(session.jurisdiction(), row);
        }
    }

    private String register(
            CommandContext command, StoredImport stored, Session session, int row, DraftRow.Ready ready) {
        String intended = stored.proposalIds().getOrDefault(row, Ids.derived(stored.id(), Integer.toString(row)));
        String proposalId = numbers.claimOrAdopt(session.jurisdiction(), ready.number(), intended);
        proposals.create(Ids.of(session.jurisdiction(), proposalId), command, () -> {
            Proposal proposal = Proposal.register(session, proposalId, ready.content(), RegistrationChannel.IMPORT);
            return new Created<>(
                    proposal,
                    new Decision(
                            List.of(proposal.registered(), proposal.number(ready.number())),
                            Map.of("proposalId", proposalId)));
        });
        return proposalId;
    }

    private static CommandContext ofRow(CommandContext command, StoredImport stored, DraftRow row) {
        return new CommandContext(
                stored.id() + "/" + row.row(),
                row.hash(),
                command.actor(),
                command.jurisdiction(),
                command.occurredOn(),
                null,
                null);
    }
}
