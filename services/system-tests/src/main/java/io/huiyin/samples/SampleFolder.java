package io.huiyin.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The repository's {@code samples/}: text sources and what is made of them. */
public record SampleFolder(Path path) {

    /** From the working directory upwards, so it is found from the repository's root and from a module alike. */
    public static SampleFolder find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("samples");
            if (Files.isRegularFile(folder.resolve("2023-two-sessions.csv"))) {
                return new SampleFolder(folder);
            }
        }
        throw new IllegalStateException("no samples/2023-two-sessions.csv here or above");
    }

    /** The register's source of truth, without its header. */
    public List<Row> rows() {
        return body("2023-two-sessions.csv").stream().map(Row::of).toList();
    }

    /** The session's units, {@code u001} first. */
    public List<SampleUnit> units() {
        return body("units.csv").stream().map(SampleUnit::of).toList();
    }

    /** The workbook made of {@link #rows()}. */
    public Path workbook() {
        return path.resolve("2023-two-sessions.xlsx");
    }

    /** The body that sets up the session. */
    public Path sessionSetup() {
        return path.resolve("session-2023.json");
    }

    List<String> headers() {
        return lines("2023-two-sessions.csv").get(0);
    }

    private List<List<String>> body(String file) {
        List<List<String>> lines = lines(file);
        return lines.subList(1, lines.size());
    }

    private List<List<String>> lines(String file) {
        try {
            return Csv.lines(Files.readString(path.resolve(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
