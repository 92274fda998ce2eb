package io.huiyin.messaging;

import org.jspecify.annotations.Nullable;

/** The service does not start without its broker; the message is one Chinese sentence for whoever starts it. */
final class BrokerMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerMissing(String sentence) {
        this(sentence, null);
    }

    BrokerMissing(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
