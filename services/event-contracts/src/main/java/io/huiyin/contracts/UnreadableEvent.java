package io.huiyin.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are no event, or an event whose data does not fit its type. Goes to the dead letters. The message says what is
 * wrong and where, in Chinese, and never holds any of the content: operators read it.
 */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
