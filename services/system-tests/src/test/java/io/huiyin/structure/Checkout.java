package io.huiyin.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The files of this repository as they are checked out. */
public final class Checkout {
    /** The services that run on their own. */
    public static final List<String> SERVICES =
            List.of("proposal-service", "handling-service", "survey-service", "supervision-service");

    private static final Path ROOT =
            Path.of(System.getProperty("huiyin.root", "../..")).toAbsolutePath().normalize();

    private Checkout() {}

    /** Of a file or folder, named as from the root. */
    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String read(String relative) {
        return read(path(relative));
    }

    /** Files below a folder, in order; what a build made is left out. */
    public static List<Path> files(String folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(path(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** All settings of a service's file, by their full names; lists by number. Of the same name the last one counts. */
    static Map<String, String> settings(String service) {
        Map<String, String> settings = new TreeMap<>();
        String file = read("services/" + service + "/src/main/resources/" + service + ".yml");
        new Yaml().loadAll(file).forEach(part -> flatten("", part, settings));
        return settings;
    }

    /** {@code handling} of {@code handling-service}. */
    static String office(String service) {
        return service.substring(0, service.indexOf('-'));
    }

    private static void flatten(String name, Object value, Map<String, String> settings) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name.isEmpty() ? key.toString() : name + "." + key, inner, settings));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(name + "[" + i + "]", list.get(i), settings);
            }
        } else {
            settings.put(name, String.valueOf(value));
        }
    }
}
