package io.huiyin.proposal.intake;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.proposal.intake.ImportResult.Row;
import io.huiyin.proposal.intake.ImportResult.Status;
import io.huiyin.proposal.register.ContentField;
import io.huiyin.proposal.register.NumberClaims;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.register.ProposalContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a row with the register: new, there already, or against what is there. */
public final class RowJudge {
    private final AggregateRepository<Proposal> proposals;
    private final NumberClaims numbers;
    private final Sentences sentences;

    public RowJudge(AggregateRepository<Proposal> proposals, NumberClaims numbers, Sentences sentences) {
        this.proposals = proposals;
        this.numbers = numbers;
        this.sentences = sentences;
    }

    Row judge(String jurisdiction, DraftRow row) {
        DraftRow.Ready ready = row.ready();
        if (ready == null) {
            return result(row, Status.FAULTY, null, row.problems());
        }
        Optional<Proposal> holder = numbers.owner(jurisdiction, ready.number())
                .flatMap(owner -> proposals.find(Ids.of(jurisdiction, owner)));
        if (holder.isEmpty()) {
            return result(row, Status.OK, null, List.of());
        }
        Proposal registered = holder.get();
        String number = ready.number().printed();
        if (registered.number().isEmpty()) {
            return faulty(row, new RowRejected.NumberBeingTaken(number));
        }
        List<String> differences = differences(ready.content(), registered.content());
        return differences.isEmpty()
                ? result(row, Status.ALREADY, registered.proposalId(), List.of())
                : faulty(row, new RowRejected.NumberOfOtherContent(number, differences));
    }

    Row registered(DraftRow row, String proposalId) {
        return result(row, Status.OK, proposalId, List.of());
    }

    private Row faulty(DraftRow row, Rejection rejection) {
        return result(row, Status.FAULTY, null, List.of(sentences.of(row.row(), Column.SERIAL.header(), rejection)));
    }

    private static Row result(DraftRow row, Status status, @Nullable String proposalId, List<String> problems) {
        return new Row(row.row(), status, row.kind(), row.number(), row.title(), proposalId, problems);
    }

    private static List<String> differences(ProposalContent row, ProposalContent registered) {
        List<String> differences = new ArrayList<>();
        differ(differences, ContentField.TITLE.label(), row.title(), registered.title());
        differ(differences, ContentField.TEXT.label(), row.text(), registered.text());
        differ(differences, "提出人", row.submitters(), registered.submitters());
        differ(differences, ContentField.LEAD_UNIT.label(), row.suggestedLead(), registered.suggestedLead());
        differ(differences, ContentField.CO_UNITS.label(), row.suggestedCoHandling(), registered.suggestedCoHandling());
        differ(differences, ContentField.TOPIC.label(), row.topic(), registered.topic());
        differ(differences, Column.KEY.header(), row.key(), registered.key());
        return differences;
    }

    private static void differ(List<String> differences, String what, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(what);
        }
    }
}
