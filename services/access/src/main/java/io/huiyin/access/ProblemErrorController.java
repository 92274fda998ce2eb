package io.huiyin.access;

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

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request) {
        boolean asked = !(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer);
        int status = asked ? 404 : (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = asked ? request.getRequestURI() : request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return Problems.answer(problems.ofContainer(status, (String) path, cause));
    }
}
