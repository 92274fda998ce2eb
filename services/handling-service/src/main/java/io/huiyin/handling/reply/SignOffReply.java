package io.huiyin.handling.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.number.Numbering;
import io.huiyin.handling.signoff.SignOffDecision;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A level of the lead unit agrees or sends back; at 签批 the reply gets its number (R62, A24). */
public final class SignOffReply {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;
    private final Numbering numbering;
    private final ActDays days;

    SignOffReply(AggregateRepository<Reply> replies, PresentFacts facts, Numbering numbering, ActDays days) {
        this.replies = replies;
        this.facts = facts;
        this.numbering = numbering;
        this.days = days;
    }

    public Receipt signOff(String replyId, SignOffDecision decision, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            facts.tell(replyId, reply);
            LocalDate on = days.of(command, reply.rules().zone());
            HandlingEvent event = decide(replyId, reply, decision, command.actor(), on);
            Map<String, String> details = reply.signedOff()
                    .map(signed -> Map.of("documentNumber", signed.documentNumber()))
                    .orElse(Map.of());
            return new Decision(List.of(event), details);
        });
    }

    private HandlingEvent decide(String replyId, Reply reply, SignOffDecision decision, Actor actor, LocalDate on) {
        return switch (decision.verdict()) {
            case PASS ->
                reply.pass(
                        decision.level(),
                        actor,
                        on,
                        () -> numbering.number(
                                reply.rules().pack(),
                                DocumentKind.REPLY,
                                reply.lead().unit(),
                                on,
                                replyId));
            case SEND_BACK -> reply.sendBack(decision.level(), decision.target(), actor, on, decision.reason());
        };
    }
}
