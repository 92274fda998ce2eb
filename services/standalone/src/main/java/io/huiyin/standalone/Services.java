package io.huiyin.standalone;

import io.huiyin.handling.HandlingServiceApplication;
import io.huiyin.proposal.ProposalServiceApplication;
import io.huiyin.supervision.SupervisionServiceApplication;
import io.huiyin.survey.SurveyServiceApplication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The services as contexts of this JVM, each with its own port, database and consumer groups. */
final class Services implements AutoCloseable {
    /** One service. */
    private record Service(String name, String label, int port, Supplier<SpringApplicationBuilder> builder) {}

    private final List<Service> services;
    private final Map<String, ConfigurableApplicationContext> contexts = new HashMap<>();

    Services(Ports ports) {
        this.services = List.of(
                new Service("proposal-service", "建议提案登记与交办", ports.proposal(), ProposalServiceApplication::builder),
                new Service("handling-service", "承办与答复", ports.handling(), HandlingServiceApplication::builder),
                new Service("survey-service", "征询意见", ports.survey(), SurveyServiceApplication::builder),
                new Service(
                        "supervision-service", "台账与督办页面", ports.supervision(), SupervisionServiceApplication::builder));
    }

    /**
     * Starts them one after the other.
     *
     * @param settings the same for all of them
     * @param extras configuration classes that tests and seasons add to each
     */
    void start(Map<String, Object> settings, List<Class<?>> extras, Progress progress) {
        for (Service service : services) {
            progress.begin(service.label());
            List<String> arguments = new ArrayList<>();
            settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
            arguments.add("--server.port=" + service.port());
            contexts.put(
                    service.name(),
                    service.builder()
                            .get()
                            .sources(extras.toArray(Class<?>[]::new))
                            .registerShutdownHook(false)
                            .run(arguments.toArray(String[]::new)));
            progress.done();
        }
    }

    ConfigurableApplicationContext context(String name) {
        ConfigurableApplicationContext context = contexts.get(name);
        if (context == null) {
            throw new IllegalArgumentException(name + " is not running");
        }
        return context;
    }

    @Override
    public void close() {
        for (int i = services.size() - 1; i >= 0; i--) {
            ConfigurableApplicationContext context =
                    contexts.remove(services.get(i).name());
            if (context != null) {
                context.close();
            }
        }
    }
}
