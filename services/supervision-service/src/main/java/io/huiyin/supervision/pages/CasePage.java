package io.huiyin.supervision.pages;

import io.huiyin.access.Caller;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.problem.Words;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.supervision.casefile.CaseView;
import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.casefile.ReadCase;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.casefile.UnitNames;
import io.huiyin.supervision.ledger.ReadYourAct;
import io.huiyin.supervision.ledger.Today;
import io.huiyin.supervision.process.ProcessPictures;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: head, dates with their reasons, units, points and answers, live processes, time line. */
@Controller
@PermitOfficesAndUnits
class CasePage {
    private final ReadCase readCase;
    private final ReadYourAct readYourAct;
    private final ProcessPictures pictures;
    private final Today today;
    private final UnitNames unitNames;

    CasePage(ReadCase readCase, ReadYourAct readYourAct, ProcessPictures pictures, Today today, UnitNames unitNames) {
        this.unitNames = unitNames;
        this.readCase = readCase;
        this.readYourAct = readYourAct;
        this.pictures = pictures;
        this.today = today;
    }

    /**
     * A date as the page shows it.
     *
     * @param state days left, days late, or done
     * @param css class of its chip
     */
    record DateRow(String what, String unit, DueDate due, String on, String state, String css) {}

    @GetMapping("/pages/cases/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        Scope scope = Scope.of(caller);
        boolean includes = readYourAct.includes(scope, token);
        CaseView view =
                readCase.read(id, scope).orElseThrow(() -> new Rejected(new RequestRejected.UnknownResource(id)));
        model.addAttribute("view", view);
        model.addAttribute("successor", readCase.successor(view).orElse(null));
        model.addAttribute("unitNames", unitNames.of(view));
        model.addAttribute("dates", dates(view));
        model.addAttribute("live", pictures.of(id, CallerKey.of(request)).orElse(null));
        model.addAttribute("notice", includes ? null : ReadYourAct.NOT_YET);
        return "case";
    }

    private List<DateRow> dates(CaseView view) {
        List<DateRow> rows = new ArrayList<>();
        for (Duty duty : view.duties()) {
            String what = switch (duty.subject()) {
                case RECEIPT -> "签收";
                case OPINION -> duty.round() == 1 ? "会办意见" : "会办意见（退回重提）";
                case ASSISTANCE -> "协助";
                case CORRECTION -> "补录、更正日期的确认";
                case PANEL -> "第" + duty.round() + "轮会商";
                case REPLY -> duty.round() == 1 ? "答复" : "第" + duty.round() + "轮答复";
            };
            if (duty.due() != null) {
                rows.add(row(what, duty, duty.due()));
            }
            if (duty.statutoryDue() != null) {
                rows.add(row(what + "（法定）", duty, duty.statutoryDue()));
            }
        }
        return rows;
    }

    private DateRow row(String what, Duty duty, DueDate due) {
        LocalDate until = duty.doneOn() == null ? today.day() : duty.doneOn();
        long over = ChronoUnit.DAYS.between(due.on(), until);
        boolean done = duty.doneOn() != null;
        boolean ended = !done && duty.endedOn() != null;
        String state;
        boolean pending = due.equals(duty.due()) && duty.extensionPending(today.day());
        boolean disputed = due.equals(duty.due()) ? duty.disputed(today.day()) : duty.statutorilyDisputed(today.day());
        if (duty.lapsedLate()) {
            state = "办结时仍未提供，已迟 " + duty.daysLate(today.day()) + " 天";
        } else if (ended) {
            state = "不再需要";
        } else if (pending) {
            state = "延期待批";
        } else if (over > 0) {
            state = (done ? "迟 " : "已逾期 ") + over + " 天" + (disputed ? "（存疑）" : "");
        } else {
            state = done ? "按期" : over == 0 ? "今天到期" : "还有 " + -over + " 天";
        }
        String css = pending || disputed
                ? "soon"
                : (over > 0 && !ended) || duty.lapsedLate()
                        ? "overdue"
                        : done ? "replied" : over > -10 && !ended ? "soon" : "assign";
        return new DateRow(what, duty.unit().shortName(), due, Words.of(due.on()), state, css);
    }
}
