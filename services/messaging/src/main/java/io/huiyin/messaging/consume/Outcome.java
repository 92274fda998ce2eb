package io.huiyin.messaging.consume;

/** What became of a message. */
public enum Outcome {
    /** The handler has done what there was to do. */
    HANDLED("handled"),
    /** Heard before; nothing changed. */
    REPEAT("repeat"),
    /** A rule said no; a repeat would hear the same. */
    REFUSED("refused"),
    /** This build does not know its type. */
    UNKNOWN_TYPE("unknown-type"),
    /** Waits among the parked events, and will be tried again by itself. */
    PARKED("parked"),
    /** Unreadable. */
    DEAD_LETTER("dead-letter");

    private final String tag;

    Outcome(String tag) {
        this.tag = tag;
    }

    /** As in the metric {@code proposals.events}. */
    String tag() {
        return tag;
    }
}
