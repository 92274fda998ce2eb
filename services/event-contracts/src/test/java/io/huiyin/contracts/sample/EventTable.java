package io.huiyin.contracts.sample;

import io.huiyin.contracts.EventTypes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table type → topic → who acts on it, between two marks of the events' README. */
public final class EventTable {
    private static final String BEGIN = "<!-- types: generated -->\n";
    private static final String END = "<!-- end of types -->";

    private EventTable() {}

    /** The text with the table of this build in it. */
    public static String into(String text) {
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        return text.substring(0, begin) + table() + text.substring(text.indexOf(END));
    }

    /** The types that have a line. */
    public static Set<String> types() {
        return EventWords.all().keySet();
    }

    /** The types somebody acts on. */
    public static Set<String> heardTypes() {
        return EventHearers.byType().keySet();
    }

    private static String table() {
        Map<String, Set<String>> hearers = EventHearers.byType();
        return "| Type | Topic | Says | Who acts on it |\n|---|---|---|---|\n"
                + EventWords.all().entrySet().stream()
                        .map(word -> "| [%s](%s%s.json) | `%s` | %s | %s |\n"
                                .formatted(
                                        word.getKey(),
                                        "../../services/event-contracts/src/main/resources/samples/",
                                        word.getKey(),
                                        EventTypes.find(word.getKey())
                                                .map(EventTypes::topic)
                                                .orElseThrow(),
                                        word.getValue(),
                                        String.join(", ", hearers.getOrDefault(word.getKey(), Set.of("–")))))
                        .collect(Collectors.joining());
    }
}
