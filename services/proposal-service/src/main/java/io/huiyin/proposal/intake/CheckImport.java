package io.huiyin.proposal.intake;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.IdempotencyKeyReused;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.proposal.register.Claim.Purpose;
import io.huiyin.proposal.register.KeyClaims;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** The dry run: keeps the workbook and says how each row stands. Registers nothing. */
public final class CheckImport {
    private final Sessions sessions;
    private final Imports imports;
    private final KeyClaims keys;
    private final Sentences sentences;
    private final ShowImport show;
    private final DomainClock clock;

    public CheckImport(
            Sessions sessions,
            Imports imports,
            KeyClaims keys,
            Sentences sentences,
            ShowImport show,
            DomainClock clock) {
        this.sessions = sessions;
        this.imports = imports;
        this.keys = keys;
        this.sentences = sentences;
        this.show = show;
        this.clock = clock;
    }

    /**
     * Checks and keeps it.
     *
     * @throws Rejected when the session is unknown or the file as a whole cannot be used
     */
    public ImportResult check(CommandContext command, String sessionId, byte[] file) {
        Session session = sessions.get(command.jurisdiction(), sessionId);
        session.dayOfAct(command.occurredOn(), clock.instant());
        session.requireOpen();
        RegisterSheet sheet = RegisterSheet.read(file, session, sentences);
        String id = Ids.of(command.jurisdiction(), Ids.derived("import", session.id(), sha256(file)));
        if (!keys.owner(command, Purpose.UPLOAD, id).equals(id)) {
            throw new Rejected(new IdempotencyKeyReused(command.commandId()));
        }
        Map<Integer, String> proposalIds =
                sheet.rows().stream().collect(Collectors.toMap(DraftRow::row, row -> Ids.timeOrdered(clock.instant())));
        imports.keep(new StoredImport(id, session.sessionId(), file, proposalIds));
        return show.result(id, session, sheet);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
