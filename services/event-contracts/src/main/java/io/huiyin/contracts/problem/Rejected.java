package io.huiyin.contracts.problem;

/** Carries a {@link Rejection} out of an aggregate or a use case. Nothing was changed. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // rejections are records of values; never serialised in practice
    private final Rejection rejection;

    public Rejected(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    /** What was refused and why. */
    public Rejection rejection() {
        return rejection;
    }
}
