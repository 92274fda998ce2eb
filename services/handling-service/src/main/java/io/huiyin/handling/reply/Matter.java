package io.huiyin.handling.reply;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.Submitter;
import java.util.List;

/**
 * What the reply answers, as the office assigned it; never changes.
 *
 * @param sessionName as printed (R102, R115)
 * @param outcomeClasses what the session may choose from (A1)
 */
public record Matter(
        ProposalKind kind,
        ProposalNumber number,
        String title,
        String sessionName,
        List<Point> points,
        List<Submitter> submitters,
        List<OutcomeClassOption> outcomeClasses) {
    public Matter {
        points = List.copyOf(points);
        submitters = List.copyOf(submitters);
        outcomeClasses = List.copyOf(outcomeClasses);
    }

    /** @throws Rejected when it is none of this proposal's submitters */
    void requireSubmitter(String submitterId) {
        if (submitters.stream().noneMatch(submitter -> submitter.submitterId().equals(submitterId))) {
            throw new Rejected(new ReplyRejected.UnknownSubmitter(submitterId));
        }
    }
}
