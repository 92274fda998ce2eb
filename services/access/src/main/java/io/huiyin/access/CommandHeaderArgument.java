package io.huiyin.access;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.MalformedRequest;
import io.huiyin.contracts.problem.RequestRejected.MissingIdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link CommandHeader} and {@link OpenCommandHeader} from the request's headers. */
final class CommandHeaderArgument implements HandlerMethodArgumentResolver {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String OCCURRED_ON = "Occurred-On";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");
    private static final Pattern VERSION = Pattern.compile("\"?(?:[^\"@]+@)?(\\d{1,18})\"?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return reads(parameter);
    }

    static boolean reads(MethodParameter parameter) {
        return parameter.getParameterType() == CommandHeader.class
                || parameter.getParameterType() == OpenCommandHeader.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = servletRequest(webRequest);
        if (parameter.getParameterType() == CommandHeader.class) {
            Caller caller = RequestAttributes.requireCaller(request);
            return read(request, caller).by(caller);
        }
        return read(request, null);
    }

    private static OpenCommandHeader read(HttpServletRequest request, @Nullable Caller caller) {
        String key = idempotencyKey(request);
        MDC.put(RequestContext.COMMAND_ID, key);
        LocalDate occurredOn = occurredOn(request.getHeader(OCCURRED_ON));
        return new OpenCommandHeader(
                key,
                expectedVersion(request.getHeader(HttpHeaders.IF_MATCH)),
                occurredOn,
                RequestHash.of(request, caller, occurredOn == null ? null : occurredOn.toString()));
    }

    private static String idempotencyKey(HttpServletRequest request) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null || key.isBlank()) {
            throw new Rejected(new MissingIdempotencyKey());
        }
        if (!KEY.matcher(key).matches()) {
            throw new Rejected(new MalformedRequest("Idempotency-Key 应为 1–100 个可见的 ASCII 字符"));
        }
        return key;
    }

    private static @Nullable Long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new Rejected(new MalformedRequest("If-Match 应为版本号，例如 \"7\""));
        }
        return Long.valueOf(version.group(1));
    }

    private static @Nullable LocalDate occurredOn(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day.strip());
        } catch (DateTimeParseException noDay) {
            throw new Rejected(new MalformedRequest("Occurred-On 应为日期，例如 2023-09-30"));
        }
    }

    static HttpServletRequest servletRequest(NativeWebRequest request) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (servletRequest == null) {
            throw new IllegalStateException("not a servlet request");
        }
        return servletRequest;
    }
}
