package io.huiyin.messaging.inbox;

import io.huiyin.clock.RealClock;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.settled.Unsettled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Events on their way to the engine. The consumer {@link #store}s and returns; a correlator takes them from the
 * {@link InboxQueue}. Rows are kept for ever.
 */
public final class ProcessInbox implements Unsettled {

    private final EventCodec codec = new EventCodec();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final RealClock clock;
    private final FaultPoint faults;

    public ProcessInbox(JdbcTemplate jdbc, TransactionOperations transactions, RealClock clock, FaultPoint faults) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.faults = faults;
    }

    /** Calls back (quickly, on any thread) whenever rows may have become due on this node. */
    public void onDue(Runnable listener) {
        listeners.add(listener);
    }

    /** Stores the event once per destination, in one transaction of its own; a repeat changes nothing. */
    public void store(EventEnvelope event, List<Destination> destinations) {
        String json = new String(codec.write(event), StandardCharsets.UTF_8);
        transactions.executeWithoutResult(status ->
                destinations.forEach(to -> insert(event.id(), to, event.key(), event.type(), json, clock.instant())));
        faults.reached(FaultPoint.AFTER_INBOX_ROW);
        nudge();
    }

    /** The same event for a further destination; in the caller's transaction. */
    public void forward(InboxRow row, Destination to) {
        insert(row.eventId(), to, row.proposalKey(), row.type(), row.payload(), row.receivedAt());
    }

    private void insert(String eventId, Destination to, String proposalKey, String type, String json, Instant at) {
        jdbc.update(
                "insert into process_inbox (event_id, process, business_key, subject_ref, proposal_key, type, payload,"
                        + " next_attempt_at, received_at) values (?, ?, ?, ?, ?, ?, cast(? as json), ?, ?)"
                        + " on conflict do nothing",
                eventId,
                to.process(),
                to.businessKey(),
                to.subjectRef(),
                proposalKey,
                type,
                json,
                utc(at),
                utc(at));
    }

    /** The instance now waits elsewhere, or has ended: whatever it has in the inbox is due with this transaction's commit. */
    public void wake(Destination instance) {
        int woken = jdbc.update(
                "update process_inbox set status = 'NEW', next_attempt_at = ?"
                        + " where process = ? and business_key = ? and status in ('NEW', 'PARKED')",
                utc(clock.instant()),
                instance.process(),
                instance.businessKey());
        if (woken > 0) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    nudge();
                }
            });
        }
    }

    /** Whether an event for every instance of the proposal has been dealt with. */
    public boolean everyInstanceTold(String proposalKey) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from process_inbox where proposal_key = ? and process = ?"
                        + " and status = 'DONE')",
                Boolean.class,
                proposalKey,
                Destination.EVERY_PROCESS));
    }

    /** Whether an event of that type for this instance has been dealt with. */
    public boolean told(String proposalKey, Destination instance, String type) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from process_inbox where proposal_key = ? and process = ? and business_key = ?"
                        + " and type = ? and status in ('DONE', 'IGNORED'))",
                Boolean.class,
                proposalKey,
                instance.process(),
                instance.businessKey(),
                type));
    }

    /** How many rows wait for their instance. */
    public long waiting() {
        return count("select count(*) from process_inbox where status in ('NEW', 'PARKED') and status = 'NEW'");
    }

    /** How many rows nobody has waited for. */
    public long parked() {
        return count("select count(*) from process_inbox where status in ('NEW', 'PARKED') and status = 'PARKED'");
    }

    /** The rows nobody has waited for, oldest first. */
    public List<ParkedRow> parkedRows(int most) {
        return jdbc.query(
                "select event_id, type, process, business_key, attempts, received_at from process_inbox"
                        + " where status in ('NEW', 'PARKED') and status = 'PARKED' order by arrival limit ?",
                (row, n) -> new ParkedRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()),
                most);
    }

    /** Parked rows are due once more; those nobody waits for even now are parked again. Returns how many. */
    public int retryParked() {
        Integer due = transactions.execute(status -> jdbc.update(
                "update process_inbox set status = 'NEW', next_attempt_at = ?"
                        + " where status in ('NEW', 'PARKED') and status = 'PARKED'",
                utc(clock.instant())));
        nudge();
        return due == null ? 0 : due;
    }

    // two conditions: the first is the index's own
    private long count(String query) {
        Long count = jdbc.queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public String what() {
        return "inbox";
    }

    @Override
    public long unsettled() {
        return waiting();
    }

    private void nudge() {
        listeners.forEach(Runnable::run);
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
