package io.huiyin.access;

import io.huiyin.contracts.value.Post;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may use an endpoint. */
sealed interface AccessDecision {
    /** Any of these posts. */
    record Posts(List<Post> posts) implements AccessDecision {}

    /** Everybody, for a reason. */
    record Everybody(String why) implements AccessDecision {}

    /** The decision of a handler method; empty when there is none, or a contradictory one. */
    static Optional<AccessDecision> of(HandlerMethod method) {
        Class<?> type = method.getBeanType();
        if (type.getName().startsWith("org.springdoc.")) {
            return Optional.of(new Everybody("the description of the interface has no content of cases"));
        }
        if (ErrorController.class.isAssignableFrom(type)) {
            return Optional.of(new Everybody("tells what was refused"));
        }
        AnnotatedElement nearest = isAnnotated(method.getMethod()) ? method.getMethod() : type;
        return read(nearest);
    }

    private static Optional<AccessDecision> read(AnnotatedElement element) {
        Permit permit = AnnotatedElementUtils.findMergedAnnotation(element, Permit.class);
        PermitAll permitAll = AnnotatedElementUtils.findMergedAnnotation(element, PermitAll.class);
        if (permit != null && permitAll == null && permit.value().length > 0) {
            return Optional.of(new Posts(List.of(permit.value())));
        }
        if (permitAll != null && permit == null && !permitAll.value().isBlank()) {
            return Optional.of(new Everybody(permitAll.value()));
        }
        return Optional.empty();
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return AnnotatedElementUtils.hasAnnotation(element, Permit.class)
                || AnnotatedElementUtils.hasAnnotation(element, PermitAll.class);
    }
}
