package io.huiyin.messaging.consume;

/** Remembers how far a consumer has heard each source aggregate. */
public interface Heard {
    /** Sequence of the last event heard of the position's aggregate, 0 for none. */
    long last(Position position);

    /** The position has been heard. */
    void advance(Position position);
}
