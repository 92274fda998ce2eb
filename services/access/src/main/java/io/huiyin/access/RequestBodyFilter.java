package io.huiyin.access;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.MalformedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads the body once, bounded and as valid UTF-8 where it is JSON, and keeps it for the request hash. Forms and uploads stay with
 * the container, which reads them itself; it bounds them by the same size.
 */
final class RequestBodyFilter extends OncePerRequestFilter {
    private final DataSize limit;
    private final Problems problems;
    private final HandlerExceptionResolver resolver;

    RequestBodyFilter(DataSize limit, Problems problems, HandlerExceptionResolver resolver) {
        this.limit = limit;
        this.problems = problems;
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            checked = check(request);
        } catch (Rejected rejected) {
            resolver.resolveException(request, response, null, rejected);
            return;
        }
        chain.doFilter(checked, response);
    }

    private HttpServletRequest check(HttpServletRequest request) throws IOException {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (!Utf8.isValidEscaped(request.getRequestURI()) || !Utf8.isValidEscaped(query)) {
            throw new Rejected(new MalformedRequest("地址里的文字不是 UTF-8 编码"));
        }
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw new Rejected(problems.tooLarge());
        }
        Optional<MediaType> type = contentType(request);
        if (type.filter(RequestBodyFilter::isLeftToContainer).isPresent()) {
            return request;
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit.toBytes()) + 1);
        if (body.length > limit.toBytes()) {
            throw new Rejected(problems.tooLarge());
        }
        if (type.isPresent() && isJson(type.get())) {
            requireUtf8(type.get(), body);
        }
        RequestAttributes.remember(request, body);
        return new BufferedRequest(request, body);
    }

    private static void requireUtf8(MediaType type, byte[] body) {
        Charset declared = Optional.ofNullable(type.getCharset()).orElse(StandardCharsets.UTF_8);
        if (!declared.equals(StandardCharsets.UTF_8) || !Utf8.isValid(body)) {
            throw new Rejected(new MalformedRequest("内容不是 UTF-8 编码"));
        }
    }

    private static Optional<MediaType> contentType(HttpServletRequest request) {
        String given = request.getContentType();
        if (given == null) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaType.parseMediaType(given);
            type.getCharset();
            return Optional.of(type);
        } catch (IllegalArgumentException unknown) {
            throw new Rejected(new MalformedRequest("Content-Type 写得不对"));
        }
    }

    private static boolean isLeftToContainer(MediaType type) {
        return type.getType().equals("multipart") || type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
