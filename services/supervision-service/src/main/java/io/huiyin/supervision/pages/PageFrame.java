package io.huiyin.supervision.pages;

import io.huiyin.access.Caller;
import io.huiyin.contracts.problem.Words;
import io.huiyin.supervision.ledger.Today;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs: who reads, which day it is, how large the letters are. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {
    private final Today today;

    PageFrame(Today today) {
        this.today = today;
    }

    @ModelAttribute("today")
    String today() {
        return Words.of(today.day());
    }

    @ModelAttribute("reader")
    @Nullable
    String reader(@Nullable Caller caller) {
        return caller == null ? null : caller.actor().person() + "（" + Words.of(caller.post()) + "）";
    }

    @ModelAttribute("elder")
    boolean elder(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LoginPage.ELDER_COOKIE))
                .map(Cookie::getValue)
                .anyMatch("true"::equals);
    }

    /** The page itself, to come back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
