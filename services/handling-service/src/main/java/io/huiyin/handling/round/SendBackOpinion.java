package io.huiyin.handling.round;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.opinion.OpinionRejected;
import io.huiyin.handling.reply.PresentFacts;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.List;
import java.util.Map;

/** The lead unit of the present round sends a co-unit's submitted opinion back, as long as its reply is not signed (D5). */
public final class SendBackOpinion {
    private final AggregateRepository<Handling> handlings;
    private final AggregateRepository<Reply> replies;
    private final AggregateRepository<Opinion> opinions;
    private final PresentFacts facts;
    private final ActDays days;

    SendBackOpinion(
            AggregateRepository<Handling> handlings,
            AggregateRepository<Reply> replies,
            AggregateRepository<Opinion> opinions,
            PresentFacts facts,
            ActDays days) {
        this.handlings = handlings;
        this.replies = replies;
        this.opinions = opinions;
        this.facts = facts;
        this.days = days;
    }

    public Receipt sendBack(String opinionId, String reason, CommandContext command) {
        return opinions.change(opinionId, command, opinion -> {
            Reply reply = presentReply(opinionId);
            reply.requireOpinionsOpen(command.actor());
            requireAwaited(reply, opinion);
            var sentBack = opinion.sendBackToUnit(
                    command.actor(),
                    reply.lead().unit(),
                    reason,
                    days.of(command, opinion.rules().zone()));
            return new Decision(
                    List.of(sentBack), Map.of("dueOn", sentBack.due().on().toString()));
        });
    }

    /** A12: whose unit has left, or returned the duty to another one, has nobody to redo it. */
    private static void requireAwaited(Reply reply, Opinion opinion) {
        String assignmentId = opinion.order().assignmentId();
        boolean awaited = reply.opinions().stream()
                .anyMatch(expected -> expected.assignmentId().equals(assignmentId));
        if (!awaited) {
            throw new Rejected(new OpinionRejected.OpinionNoLongerOwed("该单位已不再会办这一件"));
        }
    }

    private Reply presentReply(String opinionId) {
        String jurisdiction = Ids.jurisdiction(opinionId);
        String proposalId = Ids.proposalId(opinionId);
        int round =
                handlings.get(Ids.handling(jurisdiction, proposalId)).current().round();
        String replyId = Ids.reply(jurisdiction, proposalId, round);
        Reply reply = replies.get(replyId);
        facts.tell(replyId, reply);
        return reply;
    }
}
