package io.huiyin.access;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** For the test every service has: no endpoint without an access decision. */
public final class AccessDecisions {
    private AccessDecisions() {}

    /** The endpoints of the context that state no decision, as {@code Class#method mapping}; actuator ones are guarded apart. */
    public static List<String> undecided(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(endpoint -> !isActuator(endpoint.getValue()))
                .filter(endpoint -> AccessDecision.of(endpoint.getValue()).isEmpty())
                .map(endpoint -> endpoint.getValue().getShortLogMessage() + " " + endpoint.getKey())
                .sorted()
                .toList();
    }

    private static boolean isActuator(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.actuate.");
    }
}
