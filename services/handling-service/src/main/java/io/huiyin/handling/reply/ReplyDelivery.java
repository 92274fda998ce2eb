package io.huiyin.handling.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.Correctable;
import io.huiyin.handling.correction.Correction;
import io.huiyin.handling.correction.CorrectionDecision;
import io.huiyin.handling.correction.CorrectionEvents;
import io.huiyin.handling.correction.CorrectionRejected;
import io.huiyin.handling.correction.CorrectionRequest;
import io.huiyin.handling.correction.Corrections;
import io.huiyin.handling.correction.Grounds;
import io.huiyin.handling.correction.RecordedAct;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 送达 of one reply, and the day of it that counts (R81, A9, D11, D16). */
public final class ReplyDelivery implements Correctable {
    private final Reply reply;
    private final ReplyState.Subject subject;
    private final ReplyEvents events;

    ReplyDelivery(Reply reply, ReplyState.Subject subject, ReplyEvents events) {
        this.reply = reply;
        this.subject = subject;
        this.events = events;
    }

    /**
     * To every submitter. In time, it needs no extension any more (D16). Entered after the day of the last, today counts and that
     * day is claimed in the same write (D11).
     *
     * @param lateEntry why, and what shows it; null when the last was today
     */
    public List<HandlingEvent> enter(
            Actor actor, List<Delivery> deliveries, LocalDate today, @Nullable Grounds lateEntry) {
        reply.requireUndelivered(actor);
        SignedOff signedOff = reply.signedOff().orElseThrow(() -> new Rejected(new ReplyRejected.NotYetSignedOff()));
        LocalDate last = new DeliveryRules(subject.matter().submitters(), signedOff.signedOn()).check(deliveries);
        ActDay day = new ActDay(last, today, lateEntry);
        Delivered done = new Delivered(deliveries, day.countsOn(), false).measuredBy(reply.due());
        RecordedAct recorded = recorded(done.deliveredOn());
        Corrections claimed = reply.corrections().entered(day, recorded, signedOff.signedOn(), actor);
        reply.delivered(done, claimed);
        List<HandlingEvent> said = new ArrayList<>();
        said.add(events.delivered(reply.lead().unit(), signedOff, done, reply.due(), reply.rules()));
        said.addAll(correctionEvents().entered(day, claimed, recorded));
        said.addAll(extensionEnded(done, done.deliveredOn()));
        return List.copyOf(said);
    }

    @Override
    public CorrectionRequested requestCorrection(Actor actor, CorrectionRequest request, LocalDate requestedOn) {
        reply.requireLeadUnit(actor);
        Delivered done = delivered();
        LocalDate signedOn = reply.signedOff().orElseThrow().signedOn();
        RecordedAct recorded = recorded(done.deliveredOn());
        Corrections next = reply.corrections().requested(request, recorded, signedOn, actor, requestedOn);
        reply.delivered(done, next);
        return correctionEvents().requested(next.last(), recorded);
    }

    /** Also after 办结: whether it was late stays on record. */
    @Override
    public List<HandlingEvent> decideCorrection(
            String correctionId, CorrectionDecision decision, Actor actor, LocalDate decidedOn) {
        Corrections next = reply.corrections().decided(correctionId, decision, actor, decidedOn);
        Correction decided = next.get(correctionId);
        Delivered done = delivered();
        if (!decided.confirmed()) {
            reply.delivered(done, next);
            return List.of(correctionEvents().decided(decided, recorded(done.deliveredOn())));
        }
        Delivered corrected = done.countedOn(decided.claimedOn(), reply.due());
        reply.delivered(corrected, next);
        RecordedAct recorded = recorded(corrected.deliveredOn());
        List<HandlingEvent> said = new ArrayList<>();
        said.add(correctionEvents().decided(decided, recorded, silence(recorded, next)));
        said.addAll(extensionEnded(corrected, decidedOn));
        return List.copyOf(said);
    }

    @Override
    public ZoneId zone() {
        return reply.rules().zone();
    }

    /**
     * D4: the links went out when the delivery was first recorded, so an earlier day takes nothing from the submitters' time; a
     * later one gives them theirs in full. It never becomes shorter than they were once told.
     */
    private CorrectionEvents.Silence silence(RecordedAct recorded, Corrections corrections) {
        LocalDate from = corrections.latestCounted(recorded.ordinal(), recorded.countsOn());
        return new CorrectionEvents.Silence(
                reply.rules().surveyRemind(from), reply.rules().surveySilence(from));
    }

    private List<HandlingEvent> extensionEnded(Delivered done, LocalDate on) {
        return done.onTime() ? reply.extensions().endPending("已按期答复，不再需要延期", on) : List.of();
    }

    private Delivered delivered() {
        return Optional.ofNullable(reply.snapshot().delivered())
                .orElseThrow(() -> new Rejected(new CorrectionRejected.ActNotRecorded(CorrectedAct.DELIVERY)));
    }

    private RecordedAct recorded(LocalDate countsOn) {
        return new RecordedAct(CorrectedAct.DELIVERY, subject.round(), countsOn, reply.due());
    }

    private CorrectionEvents correctionEvents() {
        return new CorrectionEvents(
                subject.proposalId(), reply.lead().assignmentId(), reply.lead().unit());
    }
}
