package io.huiyin.messaging.toy;

import io.huiyin.contracts.EventCodec;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.consume.EventConsumers;
import io.huiyin.messaging.fault.FaultPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service with one aggregate that hears its own topic. */
@SpringBootApplication(proxyBeanMethods = false)
public class ToyApplication {
    @Bean
    AggregateRepository<ToySurvey> surveys(AggregateRepositories repositories) {
        return repositories.of(ToySurvey.mapping("surveys"));
    }

    @Bean
    Ears ears() {
        return new Ears();
    }

    @Bean
    Consumer<Message<byte[]>> surveyEvents(EventConsumers consumers, Ears ears, @Value("${toy.group}") String group) {
        return consumers.of("survey.events", group, ears);
    }

    /** Starts it on a broker and a database, with further settings {@code name=value}. */
    public static ConfigurableApplicationContext start(
            String broker, String mongoUri, String group, FaultPoint faults, String... settings) {
        return start(broker, mongoUri, group, faults, new EventCodec(), settings);
    }

    /** The same as a build that reads with this codec. */
    public static ConfigurableApplicationContext start(
            String broker, String mongoUri, String group, FaultPoint faults, EventCodec codec, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "spring.config.name=toy-service",
                "huiyin.kafka.bootstrap-servers=" + broker,
                "spring.data.mongodb.uri=" + mongoUri,
                "toy.group=" + group));
        all.addAll(Arrays.asList(settings));
        return new SpringApplicationBuilder(ToyApplication.class)
                .properties("spring.config.name=toy-service")
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("eventCodec", codec);
                    if (faults != FaultPoint.NONE) {
                        context.getBeanFactory().registerSingleton("faults", faults);
                    }
                })
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }
}
