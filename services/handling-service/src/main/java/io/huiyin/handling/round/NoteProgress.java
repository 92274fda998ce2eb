package io.huiyin.handling.round;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.Decision;
import java.util.Objects;

/** The handling learns that the date of a round's reply moved, that it was delivered, and how its survey ended. */
public final class NoteProgress {
    private final AggregateRepository<Handling> handlings;

    NoteProgress(AggregateRepository<Handling> handlings) {
        this.handlings = handlings;
    }

    public void delivered(EventEnvelope event, ReplyDelivered delivered) {
        Round.Delivery delivery =
                new Round.Delivery(delivered.deliveredOn(), delivered.surveyRemind(), delivered.surveySilence());
        handlings.hear(id(event, delivered.proposalId()), event, "note-delivery", handling -> {
            handling.delivered(delivered.round(), delivery);
            return Decision.nothing();
        });
    }

    /** A delivery counts on another day (D11), and silence perhaps from another (D4). */
    public void corrected(EventEnvelope event, CorrectionDecided decided) {
        if (decided.act() == CorrectedAct.DELIVERY && decided.confirmed()) {
            Round.Delivery delivery = new Round.Delivery(
                    decided.countsOn(),
                    Objects.requireNonNull(decided.surveyRemind()),
                    Objects.requireNonNull(decided.surveySilence()));
            handlings.hear(id(event, decided.proposalId()), event, "note-correction", handling -> {
                handling.delivered(decided.round(), delivery);
                return Decision.nothing();
            });
        }
    }

    public void dueMoved(EventEnvelope event, DueMoved moved) {
        if (moved.dueSubject() == DueSubject.REPLY) {
            handlings.hear(id(event, moved.proposalId()), event, "note-due", handling -> {
                handling.dueMoved(moved.round(), moved.to());
                return Decision.nothing();
            });
        }
    }

    public void concluded(EventEnvelope event, SurveyConcluded concluded) {
        Round.Conclusion conclusion = new Round.Conclusion(
                concluded.totals(), concluded.satisfied(), concluded.bySilence(), concluded.concludedOn());
        handlings.hear(id(event, concluded.proposalId()), event, "note-conclusion", handling -> {
            handling.concluded(concluded.round(), conclusion);
            return Decision.nothing();
        });
    }

    private static String id(EventEnvelope event, String proposalId) {
        return Ids.handling(event.jurisdiction(), proposalId);
    }
}
