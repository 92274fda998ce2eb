package io.huiyin.season;

/** The season met something that must not happen. */
public final class SeasonFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SeasonFailed(String message) {
        super(message);
    }
}
