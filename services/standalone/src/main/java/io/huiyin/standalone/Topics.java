package io.huiyin.standalone;

import io.huiyin.contracts.EventTypes;
import java.util.ArrayList;
import java.util.List;

/** The topics of the system; {@code infra/kafka/topics.txt} lists the same for a broker of its own. */
public final class Topics {
    private static final List<String> DOMAIN =
            List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC);
    private static final List<String> GROUPS =
            List.of("proposal", "handling", "handling-process", "survey", "supervision");

    private Topics() {}

    /** Kept for ever: what services say, and the dead letters of every group. */
    public static List<String> domain() {
        List<String> topics = new ArrayList<>(DOMAIN);
        for (String topic : DOMAIN) {
            GROUPS.forEach(group -> topics.add(topic + "." + group + ".dlq"));
        }
        return topics;
    }

    /** Compacted: the feed of changed case files. */
    public static List<String> compacted() {
        return List.of(EventTypes.CASE_FILE_TOPIC);
    }
}
