package io.huiyin.messaging;

import static io.huiyin.messaging.toy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.embedded.EmbeddedKafka;
import io.huiyin.embedded.TestStores;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.toy.ToyApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A service is started before its broker. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(180)
class BrokerAtStartIT {
    @TempDir
    private Path folder;

    @Test
    void where_nobody_answers_the_start_is_refused_by_one_sentence(CapturedOutput output) throws IOException {
        String nobody = "127.0.0.1:" + freePort();

        assertThatThrownBy(() -> start(nobody, "6s")).hasRootCauseInstanceOf(BrokerMissing.class);

        assertThat(output)
                .containsOnlyOnce("no Kafka broker answers at " + nobody + ", trying for another 1 s")
                .contains("Kafka（" + nobody + "）等了 6 秒仍没有应答，请先启动 Kafka，或改正 huiyin.kafka.bootstrap-servers 后再启动。")
                .doesNotContain("\tat ");
    }

    @Test
    void an_address_that_is_none_is_refused_at_once(CapturedOutput output) {
        assertThatThrownBy(() -> start("nowhere.invalid:9092", "10m")).isInstanceOf(RuntimeException.class);

        assertThat(output).contains("Kafka（nowhere.invalid:9092）连不上：").doesNotContain("\tat ");
    }

    @Test
    void a_broker_that_comes_within_the_patience_is_waited_for(CapturedOutput output) throws Exception {
        int port = freePort();
        int controller = freePort();
        CompletableFuture<ConfigurableApplicationContext> toy =
                CompletableFuture.supplyAsync(() -> start("127.0.0.1:" + port, "2m"));
        eventually("waits", () -> output.getAll().contains("no Kafka broker answers"));
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, port, controller);
        try {
            kafka.createTopics(List.of("survey.events", "survey.events.toy.dlq"), List.of());
            try (ConfigurableApplicationContext started = toy.get(2, TimeUnit.MINUTES)) {
                assertThat(started.isRunning()).isTrue();
            }
        } finally {
            kafka.close();
        }
    }

    private static ConfigurableApplicationContext start(String broker, String patience) {
        return ToyApplication.start(
                broker,
                TestStores.shared().mongoUri("toy_start"),
                "toy",
                FaultPoint.NONE,
                "huiyin.messaging.broker-patience=" + patience);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
