package io.huiyin.access;

import io.huiyin.contracts.value.Post;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Access decision of an endpoint: any of these posts may. Whether it is this unit's, or this person's turn, is decided by
 * the aggregate or the scope filter. A method's decision goes before its class's.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {
    /** At least one post. */
    Post[] value();
}
