package io.huiyin.handling.reply;

import io.huiyin.contracts.Ids;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.opinion.OpinionDraft;
import io.huiyin.handling.opinion.Submission;
import io.huiyin.messaging.aggregate.AggregateRepository;

/**
 * Tells a reply how its lead's assignment stands and which opinions are in at this moment. Events say both too, but who has
 * just received, or just submitted, must not be told otherwise.
 */
public final class PresentFacts {
    private final AggregateRepository<Assignment> assignments;
    private final AggregateRepository<Opinion> opinions;

    PresentFacts(AggregateRepository<Assignment> assignments, AggregateRepository<Opinion> opinions) {
        this.assignments = assignments;
        this.opinions = opinions;
    }

    /** Both. */
    public void tell(String replyId, Reply reply) {
        String jurisdiction = Ids.jurisdiction(replyId);
        String proposalId = Ids.proposalId(replyId);
        String lead = reply.lead().assignmentId();
        assignments
                .find(Ids.assignment(jurisdiction, proposalId, lead))
                .ifPresent(assignment -> reply.assignmentStands(lead, assignment.standing()));
        for (ExpectedOpinion expected : reply.opinions()) {
            String id = Ids.opinion(jurisdiction, proposalId, expected.assignmentId());
            opinions.find(id).ifPresent(opinion -> tell(reply, expected.assignmentId(), opinion));
        }
    }

    private static void tell(Reply reply, String assignmentId, Opinion opinion) {
        if (opinion.ended()) {
            reply.opinionNoLongerOwed(assignmentId);
        }
        ExpectedOpinion.Given given = null;
        if (opinion.submission().isPresent() && opinion.draft().isPresent()) {
            Submission submission = opinion.submission().get();
            OpinionDraft draft = opinion.draft().get();
            given = new ExpectedOpinion.Given(
                    draft.text(),
                    draft.disclosure(),
                    submission.documentNumber(),
                    submission.submittedOn(),
                    submission.onTime());
        }
        reply.opinionStands(assignmentId, opinion.timesSentBack(), opinion.due(), given);
    }
}
