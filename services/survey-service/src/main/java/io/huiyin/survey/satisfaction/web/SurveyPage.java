package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.PermitAll;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Problem;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.survey.satisfaction.Surveys;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The submitter's own page: large letters, three choices, one button; works without scripts. */
@Controller
class SurveyPage {
    private final Surveys surveys;
    private final ProblemCatalogue catalogue;

    SurveyPage(Surveys surveys, ProblemCatalogue catalogue) {
        this.surveys = surveys;
        this.catalogue = catalogue;
    }

    /** The form, or what was answered. Opening it consumes nothing. */
    @GetMapping(value = "/s/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @PermitAll("the secret link names the submitter (D2)")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(LinkPage.opened(token), model, response);
    }

    /** The answer. Sent twice, it counts once; refused, it keeps what was typed. */
    @PostMapping(value = "/s/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @PermitAll("the secret link names the submitter (D2)")
    String answer(
            @PathVariable String token,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable String satisfaction,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response) {
        Satisfaction chosen = Typed.choice(satisfaction);
        String text = Typed.seen(comment);
        try {
            surveys.answer(token, chosen, text, "page-" + key, Ids.derived(token, String.valueOf(chosen), text));
            return show(LinkPage.taken(token, key), model, response);
        } catch (Rejected refused) {
            Problem problem = catalogue.describe(refused.rejection());
            return show(new LinkPage(token, key, chosen, text, problem), model, response);
        }
    }

    /** The page's own style sheet. */
    @GetMapping(value = "/s/survey.css", produces = "text/css")
    @PermitAll("a style sheet holds nothing to protect")
    @ResponseBody
    @Hidden
    org.springframework.core.io.Resource style() {
        return new org.springframework.core.io.ClassPathResource("static/survey.css");
    }

    private String show(LinkPage page, Model model, HttpServletResponse response) {
        return page.show("survey", () -> surveys.form(page.token()), catalogue, model, response);
    }
}
