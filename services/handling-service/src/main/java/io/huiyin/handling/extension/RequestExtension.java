package io.huiyin.handling.extension;

import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.reply.PresentFacts;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lead asks for more time, by a written report (R25). */
public final class RequestExtension {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;
    private final ActDays days;

    RequestExtension(AggregateRepository<Reply> replies, PresentFacts facts, ActDays days) {
        this.replies = replies;
        this.facts = facts;
        this.days = days;
    }

    /** The answer warns when the day asked for is beyond the statute's (D1). */
    public Receipt request(String replyId, ExtensionRequest request, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            facts.tell(replyId, reply);
            ExtensionRequested requested = reply.extensions()
                    .request(
                            command.actor(),
                            request,
                            days.of(command, reply.rules().zone()));
            return new Decision(List.of(requested), details(requested));
        });
    }

    private static Map<String, String> details(ExtensionRequested requested) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("extensionId", requested.extensionId());
        details.put("decisionDueOn", requested.decisionDue().on().toString());
        details.put("beyondStatute", Boolean.toString(requested.beyondStatute()));
        DueDate statutory = requested.statutoryDue();
        if (requested.beyondStatute() && statutory != null) {
            details.put("warning", "法定答复期限是" + statutory.on() + "，申请的日期已超过，须由县政府办公室主任决定（D1）。");
        }
        return details;
    }
}
