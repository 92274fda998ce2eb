package io.huiyin.contracts.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of all refusals, from {@code problems/<module>.json}: one place, whichever service refuses. Immutable.
 */
public final class ProblemCatalogue {
    /** The modules that may have a file; a module without one has no refusals of its own. */
    public static final List<String> MODULES =
            List.of("access", "messaging", "proposal", "handling", "survey", "supervision");

    private static final ObjectMapper STRICT = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final String PREFIX = "urn:problem:";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, Entry> entries;

    private ProblemCatalogue(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** One kind of refusal; {@code message} has the record's components as {@code {placeholders}}. */
    public record Entry(int status, String rule, String title, String message) {
        /** The placeholders of the message. */
        public Set<String> placeholders() {
            return PLACEHOLDER
                    .matcher(message)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Reads all modules' files from the class path.
     *
     * @throws IllegalStateException when two files name the same problem, or an entry lacks a part
     */
    public static ProblemCatalogue load() {
        Map<String, Entry> all = new TreeMap<>();
        for (String module : MODULES) {
            read("/problems/" + module + ".json").forEach((name, entry) -> {
                requireWhole(module, name, entry);
                if (all.put(name, entry) != null) {
                    throw new IllegalStateException("problems/" + module + ".json names " + name + " a second time");
                }
            });
        }
        return new ProblemCatalogue(all);
    }

    /** All entries by kebab-case name, without {@code urn:problem:}. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /**
     * What to tell about a refusal.
     *
     * @throws IllegalStateException when the catalogue does not know it
     */
    public Problem describe(Rejection rejection) {
        String type = rejection.problemType();
        Entry entry = entries.get(nameOf(type));
        if (entry == null) {
            throw new IllegalStateException(
                    "no entry for " + type + " (" + rejection.getClass().getName() + ")");
        }
        return new Problem(type, entry.status(), entry.rule(), entry.title(), fill(entry.message(), rejection));
    }

    /** What is wrong with the catalogue for a kind of refusal; empty when it can be told. */
    public List<String> faults(Class<?> rejection) {
        String name = nameOf(Rejection.typeOf(rejection));
        Entry entry = entries.get(name);
        if (entry == null) {
            return List.of(name + ": no entry for " + rejection.getName());
        }
        List<String> faults = new ArrayList<>();
        if (!rejection.isRecord()) {
            faults.add(name + ": " + rejection.getName() + " is no record");
            return faults;
        }
        Set<String> components = Arrays.stream(rejection.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        entry.placeholders().stream()
                .filter(placeholder -> !components.contains(placeholder))
                .forEach(placeholder ->
                        faults.add(name + ": " + rejection.getName() + " has no component {" + placeholder + "}"));
        return faults;
    }

    private static String nameOf(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    private static String fill(String message, Rejection rejection) {
        Matcher matcher = PLACEHOLDER.matcher(message);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(valueOf(rejection, matcher.group(1))));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String valueOf(Rejection rejection, String component) {
        if (rejection instanceof Record owner) {
            for (RecordComponent candidate : owner.getClass().getRecordComponents()) {
                if (candidate.getName().equals(component)) {
                    return Words.of(Components.read(owner, candidate));
                }
            }
        }
        throw new IllegalStateException(rejection.getClass().getName() + " has no component {" + component + "}");
    }

    private static Map<String, Entry> read(String resource) {
        try (@Nullable InputStream file = ProblemCatalogue.class.getResourceAsStream(resource)) {
            return file == null ? Map.of() : STRICT.readValue(file, new TypeReference<Map<String, Entry>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    // Jackson hands in null for what a file leaves out
    private static void requireWhole(String module, String name, Entry entry) {
        boolean whole = entry.status() >= 400
                && entry.status() < 600
                && isGiven(entry.rule())
                && isGiven(entry.title())
                && isGiven(entry.message());
        if (!whole) {
            throw new IllegalStateException(
                    "problems/" + module + ".json: " + name + " needs status, rule, title, message");
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
