package io.huiyin.messaging.inbox;

import static io.huiyin.messaging.inbox.ProcessInbox.utc;

import io.huiyin.clock.RealClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of the inbox whose turn it is: taken one proposal at a time, and what became of each written in the transaction in
 * which the engine moves.
 */
public final class InboxQueue {
    private static final String COLUMNS =
            "event_id, process, business_key, subject_ref, proposal_key, type, payload, attempts, received_at";
    private static final String THE_ROW = " where event_id = ? and process = ? and business_key = ?";

    private final JdbcTemplate jdbc;
    private final RealClock clock;
    private final Patience patience;

    public InboxQueue(JdbcTemplate jdbc, RealClock clock, Patience patience) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.patience = patience;
    }

    /** Proposals with due rows, those waiting longest first. */
    public List<String> dueProposals(int limit) {
        return jdbc.queryForList(
                "select proposal_key from process_inbox where status = 'NEW' and next_attempt_at <= ?"
                        + " group by proposal_key order by min(arrival) limit ?",
                String.class,
                utc(clock.instant()),
                limit);
    }

    /** Due rows of a proposal in the order they came. */
    public List<InboxRow> due(String proposalKey) {
        return jdbc.query(
                "select " + COLUMNS + " from process_inbox where proposal_key = ? and status = 'NEW'"
                        + " and next_attempt_at <= ? order by arrival",
                (result, n) -> row(result),
                proposalKey,
                utc(clock.instant()));
    }

    /**
     * The row as it is now, held with its whole proposal until the caller's transaction ends; empty when another node has it,
     * or has dealt with it.
     */
    public Optional<InboxRow> claim(InboxRow row) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))", Boolean.class, row.proposalKey()))) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select " + COLUMNS + " from process_inbox" + THE_ROW
                                + " and status = 'NEW' for update skip locked",
                        (result, n) -> row(result),
                        row.eventId(),
                        row.destination().process(),
                        row.destination().businessKey())
                .stream()
                .findFirst();
    }

    /** What became of a claimed row; in the caller's transaction. */
    public void settle(InboxRow row, InboxStatus status) {
        jdbc.update(
                "update process_inbox set status = ?, attempts = attempts + 1" + THE_ROW,
                status.name(),
                row.eventId(),
                row.destination().process(),
                row.destination().businessKey());
    }

    /** Nobody waits for it yet: another try after a growing pause, at last {@link InboxStatus#PARKED}. */
    public InboxStatus postpone(InboxRow row) {
        Instant now = clock.instant();
        int attempts = row.attempts() + 1;
        InboxStatus status = patience.isOver(attempts, Duration.between(row.receivedAt(), now))
                ? InboxStatus.PARKED
                : InboxStatus.NEW;
        jdbc.update(
                "update process_inbox set status = ?, attempts = ?, next_attempt_at = ?" + THE_ROW
                        + " and status = 'NEW'",
                status.name(),
                attempts,
                utc(now.plus(patience.pause(attempts))),
                row.eventId(),
                row.destination().process(),
                row.destination().businessKey());
        return status;
    }

    private static InboxRow row(ResultSet result) throws SQLException {
        return new InboxRow(
                result.getString("event_id"),
                new Destination(
                        result.getString("process"), result.getString("business_key"), result.getString("subject_ref")),
                result.getString("proposal_key"),
                result.getString("type"),
                result.getString("payload"),
                result.getInt("attempts"),
                result.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
