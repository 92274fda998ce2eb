package io.huiyin.season;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the season's client was told, one JSON line per acknowledged command, on disk (synced) before the next one is sent.
 * Everything that checks the system independently reads this and nothing else.
 */
public final class CommandLog implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final FileChannel file;

    public CommandLog(Path path) {
        try {
            this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /**
     * One acknowledged command.
     *
     * @param day ISO date of the domain clock when it was sent, in the county's zone
     * @param act what was done, e.g. {@code deliver}
     * @param caseKey number of the case, e.g. {@code 建议/交通/3}
     * @param round of handling, from 1
     * @param unit full name of the acting unit, or the office
     * @param path path of the request
     * @param key Idempotency-Key
     * @param aggregateId what it changed
     * @param sequence of that aggregate after it
     * @param facts what an independent calculation needs, as text
     */
    public record Entry(
            String day,
            String act,
            String caseKey,
            int round,
            String unit,
            String path,
            String key,
            @Nullable String aggregateId,
            long sequence,
            Map<String, String> facts) {}

    /** Writes and syncs. */
    public synchronized void write(Entry entry) {
        try {
            Entry sorted = new Entry(
                    entry.day(),
                    entry.act(),
                    entry.caseKey(),
                    entry.round(),
                    entry.unit(),
                    entry.path(),
                    entry.key(),
                    entry.aggregateId(),
                    entry.sequence(),
                    new TreeMap<>(entry.facts()));
            byte[] line = (JSON.writeValueAsString(sorted) + "\n").getBytes(StandardCharsets.UTF_8);
            file.write(ByteBuffer.wrap(line));
            file.force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All entries of a log; a last line cut short by a kill is not one. */
    public static List<Entry> read(Path path) {
        try {
            String text = Files.readString(path);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return whole.lines().map(CommandLog::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entry parse(String line) {
        try {
            return JSON.readValue(line, Entry.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
