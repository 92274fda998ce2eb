package io.huiyin.supervision.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huiyin.access.Caller;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.supervision.Readers;
import io.huiyin.supervision.casefile.CaseView;
import io.huiyin.supervision.casefile.ReadCase;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.casefile.Successor;
import io.huiyin.supervision.ledger.ReadYourAct;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One case. */
@RestController
@Readers
class CaseFileController {
    private final ReadCase readCase;
    private final ReadYourAct readYourAct;

    CaseFileController(ReadCase readCase, ReadYourAct readYourAct) {
        this.readCase = readCase;
        this.readYourAct = readYourAct;
    }

    /**
     * A case.
     *
     * @param successor for a merged case: what became of it in the other one (A12)
     * @param upToDate whether it includes the act named by the token
     * @param notice what to tell the reader when it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @JsonUnwrapped CaseView view,
            @Nullable Successor successor,
            boolean upToDate,
            @Nullable String notice) {}

    @GetMapping("/case-files/{id}")
    Answer read(@PathVariable String id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        Scope scope = Scope.of(caller);
        boolean includes = readYourAct.includes(scope, token);
        CaseView view =
                readCase.read(id, scope).orElseThrow(() -> new Rejected(new RequestRejected.UnknownResource(id)));
        return new Answer(view, readCase.successor(view).orElse(null), includes, includes ? null : ReadYourAct.NOT_YET);
    }
}
