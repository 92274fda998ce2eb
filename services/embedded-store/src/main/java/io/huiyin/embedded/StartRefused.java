package io.huiyin.embedded;

/** A start that is refused on purpose; the message is one Chinese sentence (or two) that says what to do next. */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do next, in Chinese */
    public StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
