package io.huiyin.access;

import org.springframework.http.ResponseCookie;

/** The cookie that carries a key for pages: no script reads it, no other site sends it, it ends with the browser. */
public final class KeyCookie {
    /** Its name. */
    public static final String NAME = "huiyin-key";

    private KeyCookie() {}

    /** For {@code Set-Cookie} after login. */
    public static ResponseCookie of(String key) {
        return build(key).build();
    }

    /** For {@code Set-Cookie} at logout. */
    public static ResponseCookie cleared() {
        return build("").maxAge(0).build();
    }

    private static ResponseCookie.ResponseCookieBuilder build(String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/");
    }
}
