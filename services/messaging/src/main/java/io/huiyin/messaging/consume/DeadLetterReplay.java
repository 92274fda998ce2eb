package io.huiyin.messaging.consume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay did.
 *
 * @param done letters that are done now
 * @param remaining letters that still cannot be read
 * @param letters what became of the first of them, in order
 */
public record DeadLetterReplay(long done, long remaining, List<ReplayedLetter> letters) {
    /**
     * What became of one.
     *
     * @param outcome {@code DEAD_LETTER} when it still cannot be read and so stays
     * @param reason why it cannot be read now, else empty
     */
    public record ReplayedLetter(
            String topic,
            String group,
            int partition,
            long offset,
            @Nullable String type,
            Outcome outcome,
            String reason) {}
}
