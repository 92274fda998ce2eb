package io.huiyin.handling.correction.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.correction.CorrectionDecision;
import io.huiyin.handling.correction.CorrectionRequest;
import io.huiyin.handling.correction.DecideCorrection;
import io.huiyin.handling.correction.RequestCorrection;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.GroundsBody;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 更正 of a receipt, an opinion's submission, a delivery; asked by whoever asks for extensions, decided by the office (D11). */
@RestController
class CorrectionController {
    private final RequestCorrection requestCorrection;
    private final DecideCorrection decideCorrection;

    CorrectionController(RequestCorrection requestCorrection, DecideCorrection decideCorrection) {
        this.requestCorrection = requestCorrection;
        this.decideCorrection = decideCorrection;
    }

    /** 更正: which day it was, why it was recorded otherwise, what shows it. */
    record CorrectionBody(
            @Nullable LocalDate claimedOn,
            @Nullable String reason,
            @Nullable String evidence) {
        CorrectionRequest request() {
            return new CorrectionRequest(
                    Commands.required("实际日期", claimedOn), new GroundsBody(reason, evidence).grounds());
        }
    }

    /** 确认 or 不予确认. */
    record CorrectionDecisionBody(
            @Nullable CorrectionVerdict decision, @Nullable String reason) {
        CorrectionDecision decided() {
            return new CorrectionDecision(Commands.required("更正决定", decision), Commands.text("决定理由", reason));
        }
    }

    @PostMapping("/assignments/{id}/corrections")
    @Permit({Post.UNIT_HEAD, Post.LIAISON_OFFICER})
    CommandAnswer correctReceipt(@PathVariable String id, @RequestBody CorrectionBody body, CommandHeader header) {
        return request(CorrectedAct.RECEIPT, id, body, header);
    }

    @PostMapping("/opinions/{id}/corrections")
    @Permit({Post.UNIT_HEAD, Post.LIAISON_OFFICER})
    CommandAnswer correctOpinion(@PathVariable String id, @RequestBody CorrectionBody body, CommandHeader header) {
        return request(CorrectedAct.OPINION, id, body, header);
    }

    @PostMapping("/replies/{id}/corrections")
    @Permit({Post.UNIT_HEAD, Post.LIAISON_OFFICER})
    CommandAnswer correctDelivery(@PathVariable String id, @RequestBody CorrectionBody body, CommandHeader header) {
        return request(CorrectedAct.DELIVERY, id, body, header);
    }

    @PostMapping("/assignments/{id}/corrections/{correctionId}/decisions")
    @Permit({Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD})
    CommandAnswer decideReceipt(
            @PathVariable String id,
            @PathVariable String correctionId,
            @RequestBody CorrectionDecisionBody body,
            CommandHeader header) {
        return decide(CorrectedAct.RECEIPT, id, correctionId, body, header);
    }

    @PostMapping("/opinions/{id}/corrections/{correctionId}/decisions")
    @Permit({Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD})
    CommandAnswer decideOpinion(
            @PathVariable String id,
            @PathVariable String correctionId,
            @RequestBody CorrectionDecisionBody body,
            CommandHeader header) {
        return decide(CorrectedAct.OPINION, id, correctionId, body, header);
    }

    @PostMapping("/replies/{id}/corrections/{correctionId}/decisions")
    @Permit({Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD})
    CommandAnswer decideDelivery(
            @PathVariable String id,
            @PathVariable String correctionId,
            @RequestBody CorrectionDecisionBody body,
            CommandHeader header) {
        return decide(CorrectedAct.DELIVERY, id, correctionId, body, header);
    }

    private CommandAnswer request(CorrectedAct act, String id, CorrectionBody body, CommandHeader header) {
        return CommandAnswer.of(requestCorrection.request(act, id, body.request(), CommandContext.of(header)));
    }

    private CommandAnswer decide(
            CorrectedAct act, String id, String correctionId, CorrectionDecisionBody body, CommandHeader header) {
        return CommandAnswer.of(
                decideCorrection.decide(act, id, correctionId, body.decided(), CommandContext.of(header)));
    }
}
