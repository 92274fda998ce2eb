package io.huiyin.handling.opinion.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.opinion.DraftOpinion;
import io.huiyin.handling.opinion.OpinionView;
import io.huiyin.handling.opinion.SignOffOpinion;
import io.huiyin.handling.opinion.ViewOpinion;
import io.huiyin.handling.round.SendBackOpinion;
import io.huiyin.handling.signoff.SignOffDecision;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.GroundsBody;
import io.huiyin.handling.web.PermitUnit;
import io.huiyin.handling.web.ReadingScope;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/opinions/{id}")
class OpinionController {
    private final ViewOpinion viewOpinion;
    private final DraftOpinion draftOpinion;
    private final SignOffOpinion signOffOpinion;
    private final SendBackOpinion sendBackOpinion;

    OpinionController(
            ViewOpinion viewOpinion,
            DraftOpinion draftOpinion,
            SignOffOpinion signOffOpinion,
            SendBackOpinion sendBackOpinion) {
        this.viewOpinion = viewOpinion;
        this.draftOpinion = draftOpinion;
        this.signOffOpinion = signOffOpinion;
        this.sendBackOpinion = sendBackOpinion;
    }

    /** 起草. */
    record OpinionDraftRequest(
            @Nullable String text, @Nullable OpinionDisclosure disclosure) {}

    /**
     * 把关, 审核, 签批; {@code to} null = what is sent back goes to the drafter; {@code lateEntry} when the header names an earlier
     * day for the last level (D11).
     */
    record OpinionSignOffRequest(
            @Nullable SignOffLevel level,
            SignOffDecision.@Nullable Verdict decision,
            @Nullable String reason,
            @Nullable SignOffLevel to,
            @Nullable GroundsBody lateEntry) {}

    /** 退回重提, by the lead unit (D5). */
    record OpinionSendBackRequest(@Nullable String reason) {}

    @GetMapping
    @PermitOfficesAndUnits
    OpinionView get(@PathVariable String id, Caller caller) {
        OpinionView view = viewOpinion.view(id).orElseThrow(() -> ReadingScope.unknown(id));
        ReadingScope.require(caller, id, view.unit().unitId());
        return view;
    }

    @PostMapping("/drafts")
    @PermitUnit
    CommandAnswer draft(@PathVariable String id, @RequestBody OpinionDraftRequest body, CommandHeader header) {
        return CommandAnswer.of(draftOpinion.draft(
                id,
                Commands.text("会办意见", body.text()),
                Commands.required("公开属性", body.disclosure()),
                CommandContext.of(header)));
    }

    @PostMapping("/sign-offs")
    @PermitUnit
    CommandAnswer signOff(@PathVariable String id, @RequestBody OpinionSignOffRequest body, CommandHeader header) {
        SignOffDecision decision = new SignOffDecision(
                Commands.required("审签层级", body.level()),
                Commands.required("审签决定", body.decision()),
                body.to(),
                Commands.text("退回理由", body.reason()));
        return CommandAnswer.of(
                signOffOpinion.signOff(id, decision, GroundsBody.of(body.lateEntry()), CommandContext.of(header)));
    }

    /** Whoever judges the text in the lead unit; that it is the lead unit, the reply says. */
    @PostMapping("/send-backs")
    @Permit({Post.HANDLER, Post.SECTION_HEAD, Post.LEADER_IN_CHARGE, Post.UNIT_HEAD})
    CommandAnswer sendBack(@PathVariable String id, @RequestBody OpinionSendBackRequest body, CommandHeader header) {
        return CommandAnswer.of(
                sendBackOpinion.sendBack(id, Commands.text("退回理由", body.reason()), CommandContext.of(header)));
    }
}
