package io.huiyin.access;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.Unauthenticated;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** What the filters leave in a request for the interceptor and the argument resolvers. */
final class RequestAttributes {
    private static final String CALLER = Caller.class.getName();
    private static final String BODY = RequestAttributes.class.getName() + ".body";
    private static final byte[] NOTHING = {};

    private RequestAttributes() {}

    static void remember(ServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    static Optional<Caller> caller(ServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    static Caller requireCaller(ServletRequest request) {
        return caller(request).orElseThrow(() -> new Rejected(new Unauthenticated()));
    }

    static void remember(ServletRequest request, byte[] body) {
        request.setAttribute(BODY, body);
    }

    static byte[] body(ServletRequest request) {
        return request.getAttribute(BODY) instanceof byte[] body ? body : NOTHING;
    }
}
