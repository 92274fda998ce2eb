package io.huiyin.messaging.inbox;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which instances were ever started: the start guard, to be called in the transaction that starts. */
public final class StartedProcesses {
    private final JdbcTemplate jdbc;

    public StartedProcesses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this call was the first; a concurrent one waits for the other's commit. */
    public boolean begin(Destination instance, String proposalKey) {
        return jdbc.update(
                        "insert into process_started (process, business_key, proposal_key) values (?, ?, ?)"
                                + " on conflict do nothing",
                        instance.process(),
                        instance.businessKey(),
                        proposalKey)
                == 1;
    }

    /** Whether it was ever started. */
    public boolean contains(Destination instance) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from process_started where process = ? and business_key = ?)",
                Boolean.class,
                instance.process(),
                instance.businessKey()));
    }

    /** All instances of a proposal, in order of their keys. */
    public List<Destination> of(String proposalKey) {
        return jdbc.query(
                "select process, business_key from process_started where proposal_key = ?"
                        + " order by process desc, business_key",
                (row, n) -> Destination.of(row.getString(1), row.getString(2)),
                proposalKey);
    }
}
