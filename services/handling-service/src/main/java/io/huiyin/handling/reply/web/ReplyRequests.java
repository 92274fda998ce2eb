package io.huiyin.handling.reply.web;

import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.reply.DraftContent;
import io.huiyin.handling.signoff.SignOffDecision;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.GroundsBody;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests; every part may be missing until it was looked at. */
final class ReplyRequests {
    private ReplyRequests() {}

    /** 起草. */
    record ReplyDraftRequest(
            @Nullable List<@Nullable AnswerRequest> answers,
            @Nullable String outcomeClass,
            @Nullable ReplyDisclosure disclosure,
            @Nullable String disclosureReason,
            @Nullable List<@Nullable TreatmentRequest> opinionTreatments) {
        DraftContent content() {
            return new DraftContent(
                    Commands.list("逐项答复", answers).stream()
                            .map(AnswerRequest::answered)
                            .toList(),
                    Commands.required("办理结果分类", outcomeClass),
                    Commands.required("公开属性", disclosure),
                    disclosureReason == null ? null : Commands.text("公开属性理由", disclosureReason),
                    Commands.list("会办意见采纳情况", opinionTreatments).stream()
                            .map(TreatmentRequest::treated)
                            .toList());
        }
    }

    /** The answer to one point. */
    record AnswerRequest(
            @Nullable String pointId,
            @Nullable String answer,
            @Nullable String implementationStatus,
            @Nullable AdoptionOutcome adoption) {
        PointAnswer answered() {
            return new PointAnswer(
                    Commands.required("事项编号", pointId),
                    Commands.text("事项答复", answer),
                    Commands.text("解决落实情况", implementationStatus),
                    Commands.required("吸收采纳情况", adoption));
        }
    }

    /** What became of one opinion. */
    record TreatmentRequest(
            @Nullable String assignmentId,
            @Nullable AdoptionOutcome outcome,
            @Nullable String reason) {
        OpinionTreatment treated() {
            return new OpinionTreatment(
                    Commands.required("会办任务编号", assignmentId),
                    Commands.required("会办意见采纳结果", outcome),
                    Commands.text("采纳情况说明", reason));
        }
    }

    /** 把关, 审核, 签批. */
    record ReplySignOffRequest(
            @Nullable SignOffLevel level,
            SignOffDecision.@Nullable Verdict decision,
            @Nullable SignOffLevel to,
            @Nullable String reason) {
        SignOffDecision decided() {
            return new SignOffDecision(
                    Commands.required("审签层级", level),
                    Commands.required("审签决定", decision),
                    to,
                    Commands.text("退回理由", reason));
        }
    }

    /** 送达; {@code lateEntry} when the last of them was before today (D11). */
    record DeliveriesRequest(
            @Nullable List<@Nullable DeliveryRequest> deliveries,
            @Nullable GroundsBody lateEntry) {
        List<Delivery> delivered() {
            return Commands.list("送达记录", deliveries).stream()
                    .map(DeliveryRequest::delivered)
                    .toList();
        }
    }

    /** To one submitter. */
    record DeliveryRequest(
            @Nullable String submitterId,
            @Nullable DeliveryChannel channel,
            @Nullable LocalDate deliveredOn,
            @Nullable String proof) {
        Delivery delivered() {
            return new Delivery(
                    Commands.required("提出人编号", submitterId),
                    Commands.required("送达方式", channel),
                    Commands.required("送达日期", deliveredOn),
                    proof == null ? null : Commands.text("送达凭证", proof));
        }
    }
}
