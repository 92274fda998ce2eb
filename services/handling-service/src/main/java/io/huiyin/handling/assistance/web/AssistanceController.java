package io.huiyin.handling.assistance.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.handling.assistance.AnswerAssistance;
import io.huiyin.handling.assistance.RequestAssistance;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.PermitUnit;
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
@RequestMapping("/replies/{id}/assistance-requests")
class AssistanceController {
    private final RequestAssistance requestAssistance;
    private final AnswerAssistance answerAssistance;

    AssistanceController(RequestAssistance requestAssistance, AnswerAssistance answerAssistance) {
        this.requestAssistance = requestAssistance;
        this.answerAssistance = answerAssistance;
    }

    /** 协助函; {@code unitId} absent = a body outside of the session, by name. */
    record AssistanceRequestBody(
            @Nullable String unitId,
            @Nullable String unitName,
            @Nullable String matter,
            @Nullable String letterNumber,
            @Nullable LocalDate requestedOn) {
        RequestAssistance.Request request() {
            return new RequestAssistance.Request(
                    unitId == null || unitId.isBlank() ? null : unitId,
                    Commands.text("协助单位", unitName),
                    Commands.text("协助事项", matter),
                    Commands.text("函件文号", letterNumber),
                    requestedOn);
        }
    }

    /** What the unit answered. */
    record AssistanceAnswerBody(
            @Nullable String text, @Nullable LocalDate answeredOn) {}

    @PostMapping
    @PermitUnit
    CommandAnswer request(@PathVariable String id, @RequestBody AssistanceRequestBody body, CommandHeader header) {
        return CommandAnswer.of(requestAssistance.request(id, body.request(), CommandContext.of(header)));
    }

    /** By the assisting unit; by the lead unit what it received by letter. */
    @PostMapping("/{request}/answers")
    @PermitUnit
    CommandAnswer answer(
            @PathVariable String id,
            @PathVariable int request,
            @RequestBody AssistanceAnswerBody body,
            CommandHeader header) {
        return CommandAnswer.of(answerAssistance.answer(
                id, request, Commands.text("协助答复", body.text()), body.answeredOn(), CommandContext.of(header)));
    }
}
