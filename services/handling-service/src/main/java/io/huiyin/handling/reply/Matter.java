package io.huiyin.handling.reply;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.Submitter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the reply answers, as the office assigned it; 并案 adds to it (A12).
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

    /** With what was merged into it; what is there already stays as it is (A12). */
    Matter joined(List<Point> morePoints, List<Submitter> moreSubmitters) {
        return new Matter(
                kind,
                number,
                title,
                sessionName,
                Stream.concat(points.stream(), morePoints.stream()).distinct().toList(),
                Stream.concat(submitters.stream(), moreSubmitters.stream())
                        .distinct()
                        .toList(),
                outcomeClasses);
    }

    /** @throws Rejected when it is none of this proposal's submitters */
    void requireSubmitter(String submitterId) {
        if (submitters.stream().noneMatch(submitter -> submitter.submitterId().equals(submitterId))) {
            throw new Rejected(new ReplyRejected.UnknownSubmitter(submitterId));
        }
    }
}
