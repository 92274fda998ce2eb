package io.huiyin.supervision.pages;

import io.huiyin.access.KeyCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** The key the reader came with, to be handed on in his name. */
final class CallerKey {
    private static final String BEARER = "Bearer ";

    private CallerKey() {}

    static String of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return header.substring(BEARER.length()).strip();
        }
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(KeyCookie.NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
