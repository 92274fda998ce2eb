package io.huiyin.messaging;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the service one sentence instead of a stack trace. */
final class BrokerMissingAnalyzer extends AbstractFailureAnalyzer<BrokerMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokerMissing cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
