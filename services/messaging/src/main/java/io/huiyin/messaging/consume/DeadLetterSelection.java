package io.huiyin.messaging.consume;

import io.huiyin.contracts.problem.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant; a missing part means all of them.
 *
 * @param topic of the messages, e.g. {@code survey.events}
 * @param group that could not read them
 * @param partition of the letters in their dead letter topic
 * @param offsets of the letters there; only together with topic and group
 */
public record DeadLetterSelection(
        @Nullable String topic,
        @Nullable String group,
        @Nullable Integer partition,
        @Nullable List<Long> offsets) {
    /** All letters of a consumer; nothing named means all of them. */
    public static DeadLetterSelection of(@Nullable String topic, @Nullable String group) {
        return new DeadLetterSelection(topic, group, null, null);
    }

    boolean means(ReplayedLetters.Place letter) {
        return (partition == null || partition == letter.partition())
                && (offsets == null || offsets.contains(letter.offset()));
    }

    /** @throws Rejected when that is none of this service, or offsets are of none in particular */
    List<EventConsumer> among(List<EventConsumer> consumers) {
        if (offsets != null && (topic == null || group == null)) {
            throw new Rejected(new OperatorRejected.OffsetsOfWhichConsumer());
        }
        List<EventConsumer> meant = consumers.stream()
                .filter(consumer -> topic == null || topic.equals(consumer.topic()))
                .filter(consumer -> group == null || group.equals(consumer.group()))
                .toList();
        if (meant.isEmpty() && (topic != null || group != null)) {
            throw new Rejected(
                    new OperatorRejected.UnknownConsumer(topic == null ? "" : topic, group == null ? "" : group));
        }
        return meant;
    }
}
