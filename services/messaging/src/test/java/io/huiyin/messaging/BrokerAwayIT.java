package io.huiyin.messaging;

import static io.huiyin.messaging.toy.Commands.command;
import static io.huiyin.messaging.toy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.embedded.EmbeddedKafka;
import io.huiyin.embedded.TestStores;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.consume.DeadLetterSelection;
import io.huiyin.messaging.consume.DeadLetters;
import io.huiyin.messaging.consume.OperatorRejected;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.messaging.settled.SettledEndpoint;
import io.huiyin.messaging.toy.Ears;
import io.huiyin.messaging.toy.Topics;
import io.huiyin.messaging.toy.ToyApplication;
import io.huiyin.messaging.toy.ToySurvey;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The broker goes and comes back; commands are taken all the while. */
class BrokerAwayIT {
    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_while_the_broker_is_away() throws IOException {
        int port = freePort();
        int controller = freePort();
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, port, controller);
        kafka.createTopics(List.of("survey.events", "survey.events.toy.dlq"), List.of());
        List<String> proposals =
                IntStream.range(0, 10).mapToObj(n -> "away-" + n).toList();
        try (ConfigurableApplicationContext toy = ToyApplication.start(
                kafka.bootstrapServers(),
                TestStores.shared().mongoUri("toy_away"),
                "toy",
                FaultPoint.NONE,
                "spring.cloud.stream.kafka.binder.producer-properties.delivery.timeout.ms=1500",
                "spring.cloud.stream.kafka.binder.producer-properties.request.timeout.ms=1000",
                "spring.cloud.stream.kafka.binder.producer-properties.max.block.ms=1000")) {
            proposals.forEach(proposal ->
                    surveys(toy).create(ToySurvey.id(proposal), command("open"), () -> ToySurvey.open(proposal)));
            eventually("settled", () -> outbox(toy) == 0);

            kafka.close();
            proposals.forEach(proposal -> remind(toy, proposal, "while away", 3));
            eventually(
                    "failures",
                    () -> toy.getBean(MeterRegistry.class)
                                    .get("proposals.outbox.failures")
                                    .counter()
                                    .count()
                            >= 2);
            proposals.forEach(proposal -> remind(toy, proposal, "still away", 1));
            assertThat(outbox(toy)).isEqualTo(10);
            DeadLetters letters = toy.getBean(DeadLetters.class);
            assertThatThrownBy(() -> letters.list(DeadLetterSelection.of(null, null)))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.rejection()).isEqualTo(new OperatorRejected.BrokerSilent()));

            kafka = EmbeddedKafka.start(folder, port, controller);
            eventually("settled", () -> outbox(toy) == 0);
            Topics topics = new Topics(kafka.bootstrapServers());
            List<Long> expected = LongStream.rangeClosed(1, 5).boxed().toList();
            for (String proposal : proposals) {
                assertThat(topics.sequences(proposal, 5).stream().distinct()).containsExactlyElementsOf(expected);
                eventually(
                        "heard once",
                        () -> toy.getBean(Ears.class).heard(proposal).equals(expected));
            }
        } finally {
            kafka.close();
        }
    }

    private static long outbox(ConfigurableApplicationContext toy) {
        return toy.getBean(SettledEndpoint.class).settled().get("outbox");
    }

    private static void remind(ConfigurableApplicationContext toy, String proposal, String key, int times) {
        surveys(toy).change(ToySurvey.id(proposal), command(key), survey -> Decision.of(survey.remind(times)));
    }

    @SuppressWarnings("unchecked")
    private static AggregateRepository<ToySurvey> surveys(ConfigurableApplicationContext toy) {
        return toy.getBean("surveys", AggregateRepository.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
