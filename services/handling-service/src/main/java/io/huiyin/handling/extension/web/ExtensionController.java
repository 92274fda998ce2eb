package io.huiyin.handling.extension.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.extension.DecideExtension;
import io.huiyin.handling.extension.ExtensionDecision;
import io.huiyin.handling.extension.ExtensionRequest;
import io.huiyin.handling.extension.RequestExtension;
import io.huiyin.handling.extension.WithdrawExtension;
import io.huiyin.handling.web.Commands;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/replies/{id}/extensions")
class ExtensionController {
    private final RequestExtension requestExtension;
    private final DecideExtension decideExtension;
    private final WithdrawExtension withdrawExtension;

    ExtensionController(
            RequestExtension requestExtension, DecideExtension decideExtension, WithdrawExtension withdrawExtension) {
        this.requestExtension = requestExtension;
        this.decideExtension = decideExtension;
        this.withdrawExtension = withdrawExtension;
    }

    /** 延期报告. */
    record ExtensionBody(
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String reportNumber) {}

    /** 批准 or 不批准. */
    record ExtensionDecisionBody(
            ExtensionDecision.@Nullable Verdict decision,
            @Nullable String reason,
            @Nullable Boolean beyondStatute) {}

    /** 撤回. */
    record ExtensionWithdrawalBody(@Nullable String reason) {}

    /** The head of the unit asks, or its liaison officer enters the report that the head has signed on paper. */
    @PostMapping
    @Permit({Post.UNIT_HEAD, Post.LIAISON_OFFICER})
    CommandAnswer request(@PathVariable String id, @RequestBody ExtensionBody body, CommandHeader header) {
        ExtensionRequest request = new ExtensionRequest(
                Commands.required("延期至", body.until()),
                Commands.text("延期理由", body.reason()),
                Commands.text("报告文号", body.reportNumber()));
        return CommandAnswer.of(requestExtension.request(id, request, CommandContext.of(header)));
    }

    @PostMapping("/{extensionId}/decisions")
    @Permit({Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD})
    CommandAnswer decide(
            @PathVariable String id,
            @PathVariable String extensionId,
            @RequestBody ExtensionDecisionBody body,
            CommandHeader header) {
        ExtensionDecision decision = new ExtensionDecision(
                Commands.required("延期决定", body.decision()),
                Commands.text("决定理由", body.reason()),
                Boolean.TRUE.equals(body.beyondStatute()));
        return CommandAnswer.of(decideExtension.decide(id, extensionId, decision, CommandContext.of(header)));
    }

    @PostMapping("/{extensionId}/withdrawals")
    @Permit({Post.UNIT_HEAD, Post.LIAISON_OFFICER})
    CommandAnswer withdraw(
            @PathVariable String id,
            @PathVariable String extensionId,
            @RequestBody ExtensionWithdrawalBody body,
            CommandHeader header) {
        String reason = Commands.text("撤回理由", body.reason());
        return CommandAnswer.of(withdrawExtension.withdraw(id, extensionId, reason, CommandContext.of(header)));
    }
}
