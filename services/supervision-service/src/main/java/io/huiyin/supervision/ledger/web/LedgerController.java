package io.huiyin.supervision.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huiyin.access.Caller;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.CountReport;
import io.huiyin.supervision.ledger.Counts;
import io.huiyin.supervision.ledger.LateList;
import io.huiyin.supervision.ledger.LateReport;
import io.huiyin.supervision.ledger.Ledger;
import io.huiyin.supervision.ledger.LedgerFilter;
import io.huiyin.supervision.ledger.LedgerPage;
import io.huiyin.supervision.ledger.ReadYourAct;
import io.huiyin.supervision.ledger.WorkList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and numbers. */
@RestController
@PermitOfficesAndUnits
class LedgerController {
    private final Ledger ledger;
    private final LateList lateList;
    private final WorkList workList;
    private final Counts counts;
    private final ReadYourAct readYourAct;

    LedgerController(Ledger ledger, LateList lateList, WorkList workList, Counts counts, ReadYourAct readYourAct) {
        this.ledger = ledger;
        this.lateList = lateList;
        this.workList = workList;
        this.counts = counts;
        this.readYourAct = readYourAct;
    }

    /** A page of the ledger; see {@link CaseFileController.Answer} for the last two. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @JsonUnwrapped LedgerPage page,
            boolean upToDate,
            @Nullable String notice) {}

    @GetMapping("/ledger")
    Answer ledger(
            @ParameterObject @ModelAttribute LedgerFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String token,
            Caller caller) {
        Scope scope = Scope.of(caller);
        boolean includes = readYourAct.includes(scope, token);
        return new Answer(
                ledger.read(scope, filter, sort, after, size), includes, includes ? null : ReadYourAct.NOT_YET);
    }

    @GetMapping("/late")
    LateReport late(@RequestParam(required = false) @Nullable Instant at, Caller caller) {
        return lateList.at(Scope.of(caller), at);
    }

    @GetMapping("/work-list")
    WorkList.Work workList(@RequestParam(required = false) @Nullable String unit, Caller caller) {
        return workList.read(Scope.of(caller), unit);
    }

    @GetMapping("/counts")
    CountReport counts(Caller caller) {
        return counts.read(Scope.of(caller));
    }
}
