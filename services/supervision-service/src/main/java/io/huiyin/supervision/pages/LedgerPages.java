package io.huiyin.supervision.pages;

import io.huiyin.access.Caller;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.casefile.CaseStatus;
import io.huiyin.supervision.casefile.SatisfactionState;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.LateList;
import io.huiyin.supervision.ledger.Ledger;
import io.huiyin.supervision.ledger.LedgerFilter;
import io.huiyin.supervision.ledger.LedgerPage;
import io.huiyin.supervision.ledger.ReadYourAct;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 台账 and 逾期清单. */
@Controller
@PermitOfficesAndUnits
class LedgerPages {
    private static final int ROWS = 50;

    private final Ledger ledger;
    private final LateList lateList;
    private final ReadYourAct readYourAct;

    LedgerPages(Ledger ledger, LateList lateList, ReadYourAct readYourAct) {
        this.ledger = ledger;
        this.lateList = lateList;
        this.readYourAct = readYourAct;
    }

    @GetMapping("/pages/ledger")
    String ledger(
            @ModelAttribute("filter") LedgerFilter filter,
            @RequestParam(defaultValue = "number") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String token,
            Caller caller,
            Model model) {
        Scope scope = Scope.of(caller);
        boolean includes = readYourAct.includes(scope, token);
        Ledger.Board board = ledger.board(scope, filter, sort, after, ROWS);
        LedgerPage page = board.page();
        model.addAttribute("page", page);
        model.addAttribute("counts", board.counts());
        model.addAttribute("sort", sort);
        model.addAttribute("first", after == null || after.isBlank());
        model.addAttribute("kinds", ProposalKind.values());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("satisfactions", SatisfactionState.values());
        model.addAttribute("lates", LedgerFilter.LateFilter.values());
        model.addAttribute("next", page.next() == null ? null : address(filter, sort, page.next()));
        model.addAttribute("beginning", address(filter, sort, null));
        model.addAttribute("notice", includes ? null : ReadYourAct.NOT_YET);
        return "ledger";
    }

    @GetMapping("/pages/late")
    String late(@RequestParam(required = false) @Nullable Instant at, Caller caller, Model model) {
        model.addAttribute("late", lateList.at(Scope.of(caller), at));
        return "late";
    }

    private static String address(LedgerFilter filter, String sort, @Nullable String after) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/pages/ledger").queryParam("sort", "{sort}");
        Map<String, Object> values = new HashMap<>();
        values.put("sort", sort);
        add(address, values, "kind", filter.kind());
        add(address, values, "session", filter.session());
        add(address, values, "leadUnit", filter.leadUnit());
        add(address, values, "coUnit", filter.coUnit());
        add(address, values, "status", filter.status());
        add(address, values, "satisfaction", filter.satisfaction());
        add(address, values, "firstSatisfaction", filter.firstSatisfaction());
        add(address, values, "outcomeClass", filter.outcomeClass());
        add(address, values, "topic", filter.topic());
        add(address, values, "key", filter.key());
        add(address, values, "round", filter.round());
        add(address, values, "late", filter.late());
        add(address, values, "replied", filter.replied());
        add(address, values, "q", filter.q());
        add(address, values, "after", after);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(
            UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
