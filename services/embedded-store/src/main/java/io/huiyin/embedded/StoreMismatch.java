package io.huiyin.embedded;

/** The data folder has been used with another document store than the one that would be used now. */
public final class StoreMismatch extends StartRefused {
    private static final long serialVersionUID = 1L;

    StoreMismatch(String message) {
        super(message);
    }
}
