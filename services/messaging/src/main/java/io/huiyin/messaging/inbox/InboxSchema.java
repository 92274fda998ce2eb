package io.huiyin.messaging.inbox;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionOperations;

/** Creates the inbox's tables where absent. */
public final class InboxSchema {
    private static final EncodedResource SCRIPT =
            new EncodedResource(new ClassPathResource("process-inbox.sql", InboxSchema.class), StandardCharsets.UTF_8);

    private InboxSchema() {}

    /** Several nodes may start at once: PostgreSQL's {@code if not exists} alone does not survive that. */
    public static void create(JdbcTemplate jdbc, TransactionOperations transactions) {
        transactions.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtext('process_inbox'))");
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                ScriptUtils.executeSqlScript(connection, SCRIPT);
                return true;
            });
        });
    }
}
