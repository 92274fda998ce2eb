package io.huiyin.handling.correction;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.CorrectionVerdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All days claimed for the acts of one assignment, opinion or reply (D11). Every verb gives the next value.
 *
 * @param all in the order they were asked for; at most one of an act is pending
 */
public record Corrections(List<Correction> all) {
    /** Nothing claimed. */
    public static final Corrections NONE = new Corrections(List.of());

    public Corrections {
        all = List.copyOf(all);
    }

    /**
     * With what is claimed by the entry of the act (补录); the same when it is entered on its day.
     *
     * @param earliestOn the day of what has to come first
     * @throws Rejected with the first thing that is wrong
     */
    public Corrections entered(ActDay day, RecordedAct recorded, LocalDate earliestOn, Actor by) {
        return day.claim()
                .map(claim -> with(claim, recorded, earliestOn, by, recorded.countsOn(), true))
                .orElse(this);
    }

    /** Claimed for an act on record (更正). @throws Rejected with the first thing that is wrong */
    public Corrections requested(
            CorrectionRequest request, RecordedAct recorded, LocalDate earliestOn, Actor by, LocalDate requestedOn) {
        return with(request, recorded, earliestOn, by, requestedOn, false);
    }

    private Corrections with(
            CorrectionRequest request,
            RecordedAct recorded,
            LocalDate earliestOn,
            Actor by,
            LocalDate requestedOn,
            boolean lateEntry) {
        if (!request.grounds().complete()) {
            throw new Rejected(new CorrectionRejected.CorrectionUnexplained());
        }
        all.stream()
                .filter(other -> other.pending() && other.ordinal() == recorded.ordinal())
                .findFirst()
                .ifPresent(other -> {
                    throw new Rejected(new CorrectionRejected.CorrectionStillPending(other.correctionId()));
                });
        if (request.claimedOn().equals(recorded.countsOn())) {
            throw new Rejected(new CorrectionRejected.DayAlreadyCounts(recorded.act(), recorded.countsOn()));
        }
        if (request.claimedOn().isBefore(earliestOn)) {
            throw new Rejected(
                    new CorrectionRejected.ClaimedBeforePossible(recorded.act(), request.claimedOn(), earliestOn));
        }
        Grounds grounds = request.grounds();
        Correction next = new Correction(
                "c" + (all.size() + 1),
                recorded.ordinal(),
                lateEntry,
                recorded.countsOn(),
                request.claimedOn(),
                new Grounds(grounds.reason().strip(), grounds.evidence().strip()),
                by.person(),
                requestedOn,
                null);
        return new Corrections(Stream.concat(all.stream(), Stream.of(next)).toList());
    }

    /** The office decides, once; to refuse it needs a reason. */
    public Corrections decided(String correctionId, CorrectionDecision decision, Actor by, LocalDate decidedOn) {
        Correction asked = get(correctionId);
        if (asked.ending() != null) {
            throw new Rejected(new CorrectionRejected.CorrectionAlreadyDecided(
                    correctionId, asked.ending().on()));
        }
        if (decision.verdict() == CorrectionVerdict.REFUSE && decision.reason().isBlank()) {
            throw new Rejected(new CorrectionRejected.CorrectionRefusalReasonMissing());
        }
        if (decidedOn.isBefore(asked.requestedOn())) {
            throw new Rejected(new CorrectionRejected.CorrectionDecidedBeforeRequested(decidedOn, asked.requestedOn()));
        }
        return new Corrections(all.stream()
                .map(each -> each.correctionId().equals(correctionId) ? each.decided(decision, by, decidedOn) : each)
                .toList());
    }

    /** That one. @throws Rejected when there is none */
    public Correction get(String correctionId) {
        return all.stream()
                .filter(correction -> correction.correctionId().equals(correctionId))
                .findFirst()
                .orElseThrow(() -> new Rejected(new CorrectionRejected.UnknownCorrection(correctionId)));
    }

    /** The newest. */
    public Correction last() {
        return all.get(all.size() - 1);
    }

    /** The latest day that ever counted for an act. @param countsOn the day that counts now */
    public LocalDate latestCounted(int ordinal, LocalDate countsOn) {
        return all.stream()
                .filter(correction -> correction.ordinal() == ordinal)
                .map(Correction::recordedOn)
                .filter(countsOn::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(countsOn);
    }
}
