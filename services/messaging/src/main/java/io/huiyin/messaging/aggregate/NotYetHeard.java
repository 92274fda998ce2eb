package io.huiyin.messaging.aggregate;

/** What this needs is still on its way. Consumers keep the event and try again; delegates let the engine retry. */
public final class NotYetHeard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYetHeard(String missing, String needer) {
        super(needer + " came before " + missing, null, false, false);
    }
}
