package io.huiyin.access;

/** The installation cannot use a secret it signs with; the message is one Chinese sentence for whoever starts it. */
public final class UnusableSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSecret(String sentence) {
        super(sentence);
    }

    UnusableSecret(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
