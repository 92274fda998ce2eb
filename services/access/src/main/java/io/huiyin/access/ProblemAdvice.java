package io.huiyin.access;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.MalformedRequest;
import io.huiyin.contracts.problem.RequestRejected.MethodNotAllowed;
import io.huiyin.contracts.problem.RequestRejected.NotAcceptable;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.problem.RequestRejected.UnsupportedMediaType;
import io.huiyin.contracts.problem.RequestRejected.ValueInvalid;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever goes wrong in a request is told by the catalogue. A service's own advice for pages goes before it. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger("access.fault");

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected rejected) {
        return told(rejected.rejection());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return told(UnreadableBody.why(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return told(problems.tooLarge());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException broken) {
        return told(new MalformedRequest("上传的文件没有完整收到"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(BindException unfit) {
        FieldError field = unfit.getFieldError();
        return told(
                field == null
                        ? new MalformedRequest("内容不符合要求")
                        : new ValueInvalid(field.getField(), expectation(field.getDefaultMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(HandlerMethodValidationException unfit) {
        return told(unfit.getParameterValidationResults().stream()
                .findFirst()
                .<Rejection>map(result -> new ValueInvalid(
                        Optional.ofNullable(result.getMethodParameter().getParameterName())
                                .orElse("参数"),
                        expectation(result.getResolvableErrors().get(0).getDefaultMessage())))
                .orElseGet(() -> new MalformedRequest("内容不符合要求")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return told(new MalformedRequest("缺少参数 " + missing.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(TypeMismatchException mistyped) {
        String name = mistyped instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mistyped.getPropertyName());
        Throwable cause = mistyped.getMostSpecificCause();
        return told(
                cause instanceof Rejected rejected
                        ? rejected.rejection()
                        : new MalformedRequest("参数 " + name + " 的值不对"));
    }

    /** The other refusals of the framework say their status; anything else is a fault of ours. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> other(Exception other, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(other)) {
            LOG.debug("client gone", other);
            return null;
        }
        if (other instanceof ErrorResponse response) {
            Optional<Rejection> rejection = ofStatus(response.getStatusCode().value(), request, other);
            if (rejection.isPresent()) {
                return told(rejection.get());
            }
        }
        return Problems.answer(problems.fault(other));
    }

    private ResponseEntity<ProblemDetail> told(Rejection rejection) {
        return Problems.answer(problems.refusal(rejection));
    }

    private static Optional<Rejection> ofStatus(int status, HttpServletRequest request, Exception why) {
        return switch (status) {
            case 404 -> Optional.of(new UnknownResource(request.getRequestURI()));
            case 405 ->
                Optional.of(new MethodNotAllowed(
                        why instanceof HttpRequestMethodNotSupportedException wrong
                                ? wrong.getMethod()
                                : request.getMethod()));
            case 406 -> Optional.of(new NotAcceptable());
            case 415 ->
                Optional.of(new UnsupportedMediaType(
                        why instanceof HttpMediaTypeNotSupportedException wrong && wrong.getContentType() != null
                                ? wrong.getContentType().toString()
                                : "（未写明）"));
            case 400 -> Optional.of(new MalformedRequest("缺少必需的请求头、参数或文件"));
            default -> Optional.empty();
        };
    }

    private static String expectation(@Nullable String message) {
        return message == null || message.isBlank() ? "符合要求的内容" : message;
    }
}
