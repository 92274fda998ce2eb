package io.huiyin.proposal.register;

import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.Submitter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Another proposal that was merged into this one (A12): nothing of it is lost.
 *
 * @param points under ids of this one
 * @param submitters under ids of this one; none of them leads
 */
public record Absorbed(
        String proposalId,
        ProposalNumber number,
        String title,
        List<MergedPoint> points,
        List<MergedSubmitter> submitters,
        LocalDate mergedOn,
        String reason) {
    public Absorbed {
        points = List.copyOf(points);
        submitters = List.copyOf(submitters);
    }

    /** The other one's points and submitters, what it had taken over itself included, numbered after those of {@code into}. */
    static Absorbed of(Proposal into, Proposal merged, ProposalNumber number, LocalDate on, String reason) {
        List<MergedPoint> points = new ArrayList<>();
        int lastPoint = into.points().size();
        for (Point point : merged.points()) {
            lastPoint++;
            points.add(new MergedPoint(new Point("p" + lastPoint, point.text()), point.pointId()));
        }
        List<MergedSubmitter> submitters = new ArrayList<>();
        int lastSubmitter = into.submitters().size();
        for (Submitter submitter : merged.submitters()) {
            lastSubmitter++;
            submitters.add(new MergedSubmitter(
                    new Submitter("s" + lastSubmitter, submitter.name(), submitter.kind(), false),
                    submitter.submitterId()));
        }
        return new Absorbed(merged.proposalId(), number, merged.content().title(), points, submitters, on, reason);
    }
}
