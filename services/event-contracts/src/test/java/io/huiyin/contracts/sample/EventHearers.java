package io.huiyin.contracts.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which consumer groups do something because of which event, read from the services' {@code events} packages and from the
 * messages of the models, so that the documents cannot say something else.
 */
final class EventHearers {
    private static final Pattern REACTION = Pattern.compile("instanceof (?:\\w+\\.)?(\\w+)");
    private static final Pattern MESSAGE = Pattern.compile("message id=\"[^\"]*\" name=\"([^\"]+)\"");

    private EventHearers() {}

    /** Event type to groups. */
    static Map<String, Set<String>> byType() {
        Map<String, Set<String>> hearers = new TreeMap<>();
        Path services = Snapshots.root().resolve("services");
        collect(
                services.resolve("handling-service/src/main/java/io/huiyin/handling/events"),
                REACTION,
                "handling",
                hearers);
        collect(
                services.resolve("proposal-service/src/main/java/io/huiyin/proposal/events"),
                REACTION,
                "proposal",
                hearers);
        collect(services.resolve("survey-service/src/main/java/io/huiyin/survey/events"), REACTION, "survey", hearers);
        collect(Snapshots.root().resolve("bpmn/handling-service"), MESSAGE, "handling-process", hearers);
        return hearers;
    }

    private static void collect(Path folder, Pattern pattern, String group, Map<String, Set<String>> hearers) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(type -> hearers.computeIfAbsent(type, key -> new TreeSet<>())
                                .add(group));
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
