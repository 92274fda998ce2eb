package io.huiyin.access;

import io.huiyin.contracts.problem.RequestRejected.MalformedRequest;
import io.huiyin.contracts.problem.RequestRejected.PayloadTooLarge;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong outside the controllers, in filters or the container, told by the same catalogue. */
@RestController
final class ProblemErrorController implements ErrorController {
    private final Problems problems;
    private final AccessSettings settings;

    ProblemErrorController(Problems problems, AccessSettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null || status.equals(404)) {
            return problems.refusal(new UnknownResource(path(request)));
        }
        if (status.equals(413)) {
            return problems.refusal(new PayloadTooLarge(RequestBodyFilter.sizeOf(settings.maxBody())));
        }
        if (status instanceof Integer code && code >= 400 && code < 500) {
            return problems.refusal(new MalformedRequest("系统读不懂这个请求（" + code + "）"));
        }
        return problems.fault(
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
                        ? cause
                        : new IllegalStateException("status " + status + " without a cause"));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }
}
