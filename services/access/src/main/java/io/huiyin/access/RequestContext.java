package io.huiyin.access;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/** What the path's ids say: the proposal for the log, and that no caller names another jurisdiction's. */
final class RequestContext {
    static final String PROPOSAL_ID = "proposalId";
    static final String COMMAND_ID = "commandId";

    private static final Pattern AGGREGATE_ID = Pattern.compile("\\d{2,12}:[A-Za-z0-9-]+(:[A-Za-z0-9-]+)*");
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RequestContext() {}

    /** Notes the proposal in the log context. */
    static void note(HttpServletRequest request) {
        proposalId(request).ifPresent(id -> MDC.put(PROPOSAL_ID, id));
    }

    /** The template of the matched path, never the path itself: a secret link is a path. */
    static String pathTemplate(HttpServletRequest request) {
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return template == null ? "-" : template.toString();
    }

    /** An id of another jurisdiction is as unknown as one that does not exist. */
    static void requireOwnJurisdiction(HttpServletRequest request, Caller caller) {
        for (String id : pathVariables(request).values()) {
            if (AGGREGATE_ID.matcher(id).matches() && !Ids.jurisdiction(id).equals(caller.jurisdiction())) {
                throw new Rejected(new UnknownResource(id));
            }
        }
    }

    static Optional<String> proposalId(HttpServletRequest request) {
        Map<String, String> variables = pathVariables(request);
        for (String id : variables.values()) {
            if (AGGREGATE_ID.matcher(id).matches()) {
                return Optional.of(Ids.proposalId(id));
            }
        }
        return Optional.ofNullable(variables.get(PROPOSAL_ID))
                .filter(id -> PLAIN_ID.matcher(id).matches());
    }

    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Map<String, String> result = new LinkedHashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> result.put(String.valueOf(name), String.valueOf(value)));
        }
        return result;
    }
}
