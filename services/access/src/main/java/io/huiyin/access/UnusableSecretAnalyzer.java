package io.huiyin.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the service one sentence instead of a stack trace. */
final class UnusableSecretAnalyzer extends AbstractFailureAnalyzer<UnusableSecret> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSecret cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
