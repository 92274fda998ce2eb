package io.huiyin.messaging.inbox;

import io.huiyin.messaging.consume.Heard;
import io.huiyin.messaging.consume.Position;

/**
 * Takes every event for the next one: the inbox's primary key knows the repeats, and a gap in one aggregate must not hold up
 * an instance that waits for another.
 */
public final class EveryEventNext implements Heard {
    @Override
    public long last(Position position) {
        return position.sequence() - 1;
    }

    @Override
    public void advance(Position position) {
        // nothing to remember
    }
}
