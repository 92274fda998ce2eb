package io.huiyin.messaging.consume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.SurveyEvent.SurveyReminded;
import io.huiyin.contracts.Upcaster;
import io.huiyin.messaging.toy.ToySurvey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Events as they come in, one aggregate per proposal. */
public final class Incoming {
    private static final Instant AT = Instant.parse("2023-09-12T01:30:00Z");

    private Incoming() {}

    /** The event of that sequence. */
    public static EventEnvelope event(String proposal, long sequence) {
        String id = ToySurvey.id(proposal);
        SurveyReminded data = new SurveyReminded(proposal, id, 1, (int) sequence);
        return new EventEnvelope(
                "1.0",
                Ids.derived(id, Long.toString(sequence)),
                "/survey-service",
                data.type(),
                proposal,
                AT,
                "application/json",
                EventTypes.schema(data.type()),
                "141129",
                "SatisfactionSurvey",
                id,
                sequence,
                "c" + sequence,
                null,
                Actor.system("test"),
                LocalDate.of(2023, 9, 12),
                AT,
                data);
    }

    /** As bytes. */
    public static byte[] bytes(String proposal, long sequence) {
        return new EventCodec().write(event(proposal, sequence));
    }

    /** As bytes of a type this build does not know. */
    public static byte[] unknown(String proposal, long sequence) {
        return new String(bytes(proposal, sequence), StandardCharsets.UTF_8)
                .replace("SurveyReminded", "SurveyReworded")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As bytes whose data does not fit. */
    public static byte[] unreadable(String proposal, long sequence) {
        return new String(bytes(proposal, sequence), StandardCharsets.UTF_8)
                .replace("\"silent\":", "\"silent\":\"䶮𠮷\",\"was\":")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As bytes of a version this build does not know yet. */
    public static byte[] newer(String proposal, long sequence) {
        return replaced(proposal, sequence, ":SurveyReminded:1", ":SurveyReminded:9");
    }

    /** As bytes of a version before the first one, as {@link #lift()} reads it. */
    public static byte[] older(String proposal, long sequence) {
        String first = replacedText(proposal, sequence, ":SurveyReminded:1", ":SurveyReminded:0");
        return first.replace("\"silent\":", "\"quiet\":").getBytes(StandardCharsets.UTF_8);
    }

    /** Lifts {@link #older}. */
    public static Upcaster lift() {
        return new Upcaster() {
            @Override
            public String type() {
                return "SurveyReminded";
            }

            @Override
            public int fromVersion() {
                return 0;
            }

            @Override
            public ObjectNode upcast(ObjectNode data) {
                data.set("silent", data.remove("quiet"));
                return data;
            }
        };
    }

    private static byte[] replaced(String proposal, long sequence, String what, String by) {
        return replacedText(proposal, sequence, what, by).getBytes(StandardCharsets.UTF_8);
    }

    private static String replacedText(String proposal, long sequence, String what, String by) {
        return new String(bytes(proposal, sequence), StandardCharsets.UTF_8).replace(what, by);
    }
}
