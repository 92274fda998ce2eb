package io.huiyin.supervision;

import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Access decision: offices and units read; which cases, the scope decides. Representatives get their own pages later. */
@Permit({
    Post.GOVERNMENT_OFFICE,
    Post.GOVERNMENT_OFFICE_HEAD,
    Post.GOVERNMENT_OFFICE_VICE_HEAD,
    Post.INSPECTION_OFFICE,
    Post.CONGRESS_OFFICE,
    Post.CPPCC_OFFICE,
    Post.HANDLER,
    Post.SECTION_HEAD,
    Post.LEADER_IN_CHARGE,
    Post.UNIT_HEAD,
    Post.LIAISON_OFFICER,
    Post.LEDGER_KEEPER
})
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Readers {}
