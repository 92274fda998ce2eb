package io.huiyin.supervision.pages;

import io.huiyin.contracts.problem.Problem;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Refusals as pages; who is not logged in is taken to the login page. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
    private final ProblemCatalogue catalogue;

    PageProblems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ModelAndView refused(Rejected rejected, HttpServletRequest request) {
        if (rejected.rejection() instanceof RequestRejected.Unauthenticated) {
            String query = request.getQueryString();
            String here = request.getRequestURI() + (query == null ? "" : "?" + query);
            RedirectView login = new RedirectView("/login?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
            login.setExpandUriTemplateVariables(false);
            return new ModelAndView(login);
        }
        return page(rejected.rejection());
    }

    @ExceptionHandler({BindException.class, TypeMismatchException.class})
    ModelAndView mistyped() {
        return page(new RequestRejected.MalformedRequest("地址中的查询条件写得不对"));
    }

    private ModelAndView page(Rejection rejection) {
        Problem problem = catalogue.describe(rejection);
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("elder", false);
        page.addObject("here", LoginPage.HOME);
        return page;
    }
}
