package io.huiyin.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks, from {@code Authorization: Bearer} or the cookie of the pages. It refuses nobody. */
final class AuthenticationFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("access.refused");
    private static final String BEARER = "Bearer ";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final @Nullable DevelopmentKeys keys;

    AuthenticationFilter(@Nullable DevelopmentKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = key(request);
        if (keys != null && key.isPresent()) {
            Optional<Caller> caller = keys.verify(key.get());
            caller.ifPresent(known -> RequestAttributes.remember(request, known));
            if (caller.isEmpty()) {
                LOG.warn("unknown key from {}", request.getRemoteAddr());
            }
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(RequestContext.PROPOSAL_ID);
            MDC.remove(RequestContext.COMMAND_ID);
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? Optional.of(header.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        return cookieCounts(request) ? cookie(request) : Optional.empty();
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(KeyCookie.NAME)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    // SameSite=Strict knows no ports: a page of another program on this machine would still send the cookie
    private static boolean cookieCounts(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || READS.contains(request.getMethod()) || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
