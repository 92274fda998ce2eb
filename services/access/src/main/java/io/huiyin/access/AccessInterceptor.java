package io.huiyin.access;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.AccessUndecided;
import io.huiyin.contracts.problem.RequestRejected.NotPermitted;
import io.huiyin.contracts.problem.RequestRejected.Unauthenticated;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Enforces the access decision of every endpoint, keeps the audit of reads, and logs each refusal. */
final class AccessInterceptor implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger("access.refused");

    private final ReadAudit audit;

    AccessInterceptor(ReadAudit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestContext.note(request);
        if (handler instanceof HandlerMethod method) {
            decide(request, method);
        } else if (!(handler instanceof ResourceHttpRequestHandler)) {
            // files of the jar (style sheets, scripts) have no content of cases; everything else must say
            throw refused(request, new AccessUndecided(RequestContext.pathTemplate(request)));
        }
        return true;
    }

    private void decide(HttpServletRequest request, HandlerMethod method) {
        Optional<Caller> caller = RequestAttributes.caller(request);
        AccessDecision decision = AccessDecision.of(method)
                .orElseThrow(() -> refused(request, new AccessUndecided(RequestContext.pathTemplate(request))));
        if (decision instanceof AccessDecision.Posts permitted) {
            Caller known = caller.orElseThrow(() -> refused(request, new Unauthenticated()));
            if (!permitted.posts().contains(known.post())) {
                throw refused(request, new NotPermitted(known.post(), permitted.posts()));
            }
            RequestContext.requireOwnJurisdiction(request, known);
        }
    }

    private Rejected refused(HttpServletRequest request, Rejection rejection) {
        LOG.warn(
                "{} {} {} caller={}",
                rejection.problemType(),
                request.getMethod(),
                RequestContext.pathTemplate(request),
                RequestAttributes.caller(request).map(Caller::actor).orElse(null));
        return new Rejected(rejection);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        boolean tellsAnError = request.getDispatcherType() == DispatcherType.ERROR;
        if (request.getMethod().equals("GET") && handler instanceof HandlerMethod && !tellsAnError) {
            audit.record(new ReadAudit.Read(
                    RequestAttributes.caller(request).orElse(null),
                    RequestContext.pathTemplate(request),
                    RequestContext.proposalId(request).orElse(null),
                    response.getStatus()));
        }
    }
}
