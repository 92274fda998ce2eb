package io.huiyin.supervision.pages;

import io.huiyin.access.DevelopmentKeys;
import io.huiyin.access.KeyCookie;
import io.huiyin.access.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Login with a development key, logout, and the view for the elderly (长辈版). */
@Controller
@PermitAll("whoever wants to log in is not logged in yet")
class LoginPage {
    static final String HOME = "/pages/ledger";
    static final String ELDER_COOKIE = "huiyin-elder";
    private static final Pattern OWN_PAGE = Pattern.compile("/pages/[\\w/:.?=&%@,+-]*");

    private final ObjectProvider<DevelopmentKeys> keys;

    LoginPage(ObjectProvider<DevelopmentKeys> keys) {
        this.keys = keys;
    }

    @GetMapping("/")
    ResponseEntity<Void> home() {
        return to(HOME);
    }

    @GetMapping("/login")
    String form(@RequestParam(defaultValue = HOME) String back, Model model) {
        model.addAttribute("back", own(back));
        model.addAttribute("refused", false);
        return "login";
    }

    @PostMapping("/login")
    Object login(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = HOME) String back,
            Model model,
            HttpServletResponse response) {
        DevelopmentKeys known = keys.getIfAvailable();
        String pasted = key.strip();
        if (known == null || known.verify(pasted).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("back", own(back));
            model.addAttribute("refused", true);
            return "login";
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, KeyCookie.of(pasted).toString())
                .location(URI.create(own(back)))
                .build();
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logout() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, KeyCookie.cleared().toString())
                .location(URI.create("/login"))
                .build();
    }

    @PostMapping("/pages/elder")
    ResponseEntity<Void> elder(@RequestParam boolean on, @RequestParam(defaultValue = HOME) String back) {
        ResponseCookie choice = ResponseCookie.from(ELDER_COOKIE, Boolean.toString(on))
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(on ? 31_536_000 : 0)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, choice.toString())
                .location(URI.create(own(back)))
                .build();
    }

    private static ResponseEntity<Void> to(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    /** Never to another site. */
    private static String own(String back) {
        return OWN_PAGE.matcher(back).matches() ? back : HOME;
    }
}
