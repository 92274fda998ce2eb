package io.huiyin.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Waits for the broker before the bindings look up their topics, which without one they go on doing for ever. */
final class BrokerAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerAtStart.class);
    private static final Duration LONGEST_TRY = Duration.ofSeconds(5);

    private final Map<String, Object> client;
    private final Duration patience;
    private volatile boolean running;

    /**
     * @param client settings of a Kafka client
     * @param patience how long to wait for an answer
     */
    BrokerAtStart(Map<String, Object> client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    @Override
    public void start() {
        long left = patience.toMillis();
        try (Admin admin = Admin.create(client)) {
            while (!answers(admin, Math.min(left, LONGEST_TRY.toMillis()))) {
                left -= LONGEST_TRY.toMillis();
                if (left <= 0) {
                    throw new BrokerMissing("Kafka（" + address() + "）等了 " + patience.toSeconds()
                            + " 秒仍没有应答，请先启动 Kafka，或改正 huiyin.kafka.bootstrap-servers 后再启动。");
                }
                LOG.warn("no Kafka broker answers at {}, trying for another {} s", address(), left / 1000);
            }
        } catch (KafkaException unusable) {
            throw unusable(unusable);
        }
        running = true;
    }

    private boolean answers(Admin admin, long millis) {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) millis))
                    .nodes()
                    .get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                return false;
            }
            throw unusable(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerMissing("等候 Kafka（" + address() + "）时被中断，没有启动。", stopped);
        }
    }

    private BrokerMissing unusable(Exception why) {
        Throwable root = why.getCause() == null ? why : why.getCause();
        return new BrokerMissing(
                "Kafka（" + address() + "）连不上：" + root.getMessage() + "。请改正 huiyin.kafka.bootstrap-servers 或连接设置后再启动。",
                why);
    }

    private Object address() {
        return client.getOrDefault(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that talks to the broker. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
