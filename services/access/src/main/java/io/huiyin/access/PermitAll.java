package io.huiyin.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Access decision of an endpoint: no account is needed, e.g. a secret link or the login page. Such an endpoint takes no
 * {@link Caller} unless marked {@code @Nullable}, and {@link OpenCommandHeader} instead of {@link CommandHeader}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PermitAll {
    /** Why no account is needed; not blank. */
    String value();
}
