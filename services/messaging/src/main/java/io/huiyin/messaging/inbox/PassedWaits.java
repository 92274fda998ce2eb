package io.huiyin.messaging.inbox;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which waits an instance has left because it happened; written in the engine's transaction that leaves them. */
public final class PassedWaits {
    private final JdbcTemplate jdbc;

    public PassedWaits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The instance left the wait for this subject. */
    public void add(Destination instance, String wait) {
        jdbc.update(
                "insert into process_passed (process, business_key, wait_id, subject_ref) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                instance.process(),
                instance.businessKey(),
                wait,
                instance.subjectRef());
    }

    /** The waits the instance has left for this subject. */
    public Set<String> of(Destination instance) {
        return jdbc
                .queryForList(
                        "select wait_id from process_passed where process = ? and business_key = ? and subject_ref = ?",
                        String.class,
                        instance.process(),
                        instance.businessKey(),
                        instance.subjectRef())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
