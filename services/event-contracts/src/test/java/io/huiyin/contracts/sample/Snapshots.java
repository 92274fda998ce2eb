package io.huiyin.contracts.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that a test makes and the repository keeps. {@code -Dhuiyin.snapshots=update} writes them anew. */
public final class Snapshots {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Snapshots() {}

    /** Whether this run writes instead of compares. */
    public static boolean updating() {
        return "update".equals(System.getProperty("huiyin.snapshots"));
    }

    /** Compares byte for byte with {@code src/main/resources/<folder>/<name>.json}. */
    public static void compare(String folder, String name, String json) {
        compare(file(folder, name), json);
    }

    /** Compares byte for byte with a file, or writes it. */
    public static void compare(Path file, String text) {
        try {
            if (updating()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.readString(file))
                    .as("%s; if the change is meant: -Dhuiyin.snapshots=update", file.getFileName())
                    .isEqualTo(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The committed bytes. */
    public static byte[] read(String folder, String name) {
        try {
            return Files.readAllBytes(file(folder, name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Whether it is committed already. */
    public static boolean exists(String folder, String name) {
        return Files.exists(file(folder, name));
    }

    /** The committed names of a folder, without {@code .json}. */
    public static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(file(folder, "x").getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The repository's root. */
    public static Path root() {
        return Path.of(System.getProperty("huiyin.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    /** Two spaces, one line per field, line feed at the end; the order stays. */
    public static String pretty(byte[] json) {
        try {
            return pretty(MAPPER.readTree(json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As {@link #pretty(byte[])}. */
    public static String pretty(JsonNode tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(tree) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path file(String folder, String name) {
        return root().resolve("services/event-contracts/src/main/resources")
                .resolve(folder)
                .resolve(name + ".json");
    }
}
