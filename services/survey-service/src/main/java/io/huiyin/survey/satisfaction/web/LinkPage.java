package io.huiyin.survey.satisfaction.web;

import io.huiyin.contracts.problem.Problem;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.survey.satisfaction.Surveys;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A page behind a secret link: no scripts, nobody else's frame, no trace of the address.
 *
 * @param key the command's, so that sent twice is sent once
 * @param chosen kept when it was refused
 * @param comment kept when it was refused
 * @param problem why it was refused
 */
record LinkPage(
        String token,
        String key,
        @Nullable Satisfaction chosen,
        String comment,
        @Nullable Problem problem) {
    private static final String CSP =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    static LinkPage opened(String token) {
        return new LinkPage(token, UUID.randomUUID().toString(), null, "", null);
    }

    static LinkPage taken(String token, String key) {
        return new LinkPage(token, key, null, "", null);
    }

    /** The name of the view to show: the wanted one, or that the link is none. */
    String show(
            String view,
            Supplier<Surveys.Form> form,
            ProblemCatalogue catalogue,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        model.addAttribute("token", token);
        model.addAttribute("key", key);
        model.addAttribute("chosen", chosen == null ? "" : chosen.name());
        model.addAttribute("comment", comment);
        model.addAttribute("problem", problem);
        try {
            model.addAttribute("form", form.get());
        } catch (Rejected unknown) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("problem", catalogue.describe(unknown.rejection()));
            return "unknown-link";
        }
        if (problem != null) {
            response.setStatus(problem.status());
        }
        return view;
    }
}
