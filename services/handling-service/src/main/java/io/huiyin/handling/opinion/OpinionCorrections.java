package io.huiyin.handling.opinion;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.handling.correction.Correctable;
import io.huiyin.handling.correction.Correction;
import io.huiyin.handling.correction.CorrectionDecision;
import io.huiyin.handling.correction.CorrectionEvents;
import io.huiyin.handling.correction.CorrectionRejected;
import io.huiyin.handling.correction.CorrectionRequest;
import io.huiyin.handling.correction.Corrections;
import io.huiyin.handling.correction.RecordedAct;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The days of one opinion's submissions that count (D11). */
public final class OpinionCorrections implements Correctable {
    private final Opinion opinion;

    OpinionCorrections(Opinion opinion) {
        this.opinion = opinion;
    }

    /** Of the submission that counts; a submission that was sent back is corrected no more. */
    @Override
    public CorrectionRequested requestCorrection(Actor actor, CorrectionRequest request, LocalDate requestedOn) {
        opinion.requireOwn(actor);
        Submission present = opinion.submission()
                .orElseThrow(() -> new Rejected(new CorrectionRejected.ActNotRecorded(CorrectedAct.OPINION)));
        RecordedAct recorded = opinion.recorded(opinion.ordinal(), present.submittedOn());
        LocalDate earliestOn = opinion.snapshot().chain().beforeLast();
        Corrections next = opinion.claimed().requested(request, recorded, earliestOn, actor, requestedOn);
        opinion.claimed(next);
        return events().requested(next.last(), recorded);
    }

    /** Also of a submission that was sent back meanwhile: whether it was late stays on record (D5). */
    @Override
    public List<HandlingEvent> decideCorrection(
            String correctionId, CorrectionDecision decision, Actor actor, LocalDate decidedOn) {
        Corrections next = opinion.claimed().decided(correctionId, decision, actor, decidedOn);
        opinion.claimed(next);
        Correction decided = next.get(correctionId);
        Submission present = opinion.submission(decided.ordinal()).orElseThrow();
        LocalDate countsOn = decided.confirmed() ? decided.claimedOn() : present.submittedOn();
        RecordedAct recorded = opinion.recorded(decided.ordinal(), countsOn);
        if (decided.confirmed()) {
            opinion.counted(decided.ordinal(), Submission.of(present.documentNumber(), recorded));
        }
        return List.of(events().decided(decided, recorded));
    }

    @Override
    public ZoneId zone() {
        return opinion.rules().zone();
    }

    CorrectionEvents events() {
        Opinion.Order order = opinion.order();
        return new CorrectionEvents(order.proposalId(), order.assignmentId(), order.unit());
    }
}
