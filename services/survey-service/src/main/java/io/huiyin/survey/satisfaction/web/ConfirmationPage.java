package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.PermitAll;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Problem;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.survey.satisfaction.Confirmations;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a submitter confirms what was entered for him, or writes his own answer (D2); works without scripts. */
@Controller
class ConfirmationPage {
    private final Confirmations confirmations;
    private final ProblemCatalogue catalogue;

    ConfirmationPage(Confirmations confirmations, ProblemCatalogue catalogue) {
        this.confirmations = confirmations;
        this.catalogue = catalogue;
    }

    /** What was entered, and two ways on. Opening it consumes nothing. */
    @GetMapping(value = "/c/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @PermitAll("the secret link names the submitter (D2)")
    String entered(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(LinkPage.opened(token), model, response);
    }

    /** Yes, or no with his own answer. Sent twice, it counts once; refused, it keeps what was typed. */
    @PostMapping(value = "/c/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @PermitAll("the secret link names the submitter (D2)")
    String decide(
            @PathVariable String token,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable Boolean agree,
            @RequestParam(required = false) @Nullable String satisfaction,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response) {
        Satisfaction chosen = Typed.choice(satisfaction);
        String text = Typed.seen(comment);
        String hash = Ids.derived(token, String.valueOf(agree), String.valueOf(chosen), text);
        try {
            confirmations.decide(token, agree, chosen, text, "page-" + key, hash);
            return show(LinkPage.taken(token, key), model, response);
        } catch (Rejected refused) {
            Problem problem = catalogue.describe(refused.rejection());
            return show(new LinkPage(token, key, chosen, text, problem), model, response);
        }
    }

    private String show(LinkPage page, Model model, HttpServletResponse response) {
        return page.show("confirmation", () -> confirmations.form(page.token()), catalogue, model, response);
    }
}
