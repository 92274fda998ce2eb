package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.Submitter;
import java.util.List;

/** 并案: the reply of the proposal that goes on answers the merged one's points and goes to its submitters (A12). */
public final class TakeOverMerged {
    private final PresentReply presentReply;

    TakeOverMerged(PresentReply presentReply) {
        this.presentReply = presentReply;
    }

    public void takeOver(EventEnvelope event, ProposalMerged merged) {
        List<Point> points = merged.points().stream().map(MergedPoint::point).toList();
        List<Submitter> submitters =
                merged.submitters().stream().map(MergedSubmitter::submitter).toList();
        presentReply.hear(event, merged.proposalId(), "take-over-merged", reply -> reply.takeOver(points, submitters));
    }
}
