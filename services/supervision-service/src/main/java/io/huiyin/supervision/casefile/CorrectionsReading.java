package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which day of an act counts, and which one is claimed for it (D11). */
record CorrectionsReading(Facts facts) {
    private static final Comparator<CorrectionDecided> IN_ORDER = Comparator.comparing(
                    (CorrectionDecided decided) -> decided.correctionId().length())
            .thenComparing(CorrectionDecided::correctionId);

    /** All of the case, in the order they were asked for. */
    List<CorrectionView> read() {
        return facts.all(CorrectionRequested.class)
                .sorted(Comparator.comparing(CorrectionRequested::requestedOn)
                        .thenComparing(CorrectionRequested::act)
                        .thenComparing(CorrectionRequested::assignmentId)
                        .thenComparing(CorrectionRequested::round)
                        .thenComparing(requested -> requested.correctionId().length())
                        .thenComparing(CorrectionRequested::correctionId))
                .map(this::view)
                .toList();
    }

    /** The day of a receipt that counts. */
    @Nullable
    LocalDate receiptOn(String assignmentId, @Nullable LocalDate recordedOn) {
        return Act.receipt(assignmentId).countsOn(facts, recordedOn);
    }

    /** The day of a submission that counts. */
    @Nullable
    LocalDate opinionOn(String assignmentId, int submission, @Nullable LocalDate recordedOn) {
        return Act.opinion(assignmentId, submission).countsOn(facts, recordedOn);
    }

    /** The day of a delivery that counts. */
    @Nullable
    LocalDate deliveryOn(int round, @Nullable LocalDate recordedOn) {
        return Act.delivery(round).countsOn(facts, recordedOn);
    }

    /** Until when silence lasts since the day of the delivery was corrected (D4). */
    Optional<DueDate> silenceEnds(int round) {
        return Act.delivery(round).confirmed(facts).map(CorrectionDecided::surveySilence);
    }

    /** The day claimed for a receipt, while it is undecided. */
    @Nullable
    LocalDate claimedReceipt(String assignmentId) {
        return claimed(Act.receipt(assignmentId));
    }

    /** The same for a submission. */
    @Nullable
    LocalDate claimedOpinion(String assignmentId, int submission) {
        return claimed(Act.opinion(assignmentId, submission));
    }

    /** The same for a delivery. */
    @Nullable
    LocalDate claimedDelivery(int round) {
        return claimed(Act.delivery(round));
    }

    private @Nullable LocalDate claimed(Act act) {
        return facts.all(CorrectionRequested.class)
                .filter(asked -> act.is(asked.act(), asked.assignmentId(), asked.round()))
                .filter(asked -> decided(asked).findFirst().isEmpty())
                .map(CorrectionRequested::claimedOn)
                .findFirst()
                .orElse(null);
    }

    /**
     * One act on record.
     *
     * @param assignmentId null of a delivery: its lead may have changed
     * @param round or which submission; 1 for receipts
     */
    private record Act(CorrectedAct act, @Nullable String assignmentId, int round) {
        static Act receipt(String assignmentId) {
            return new Act(CorrectedAct.RECEIPT, assignmentId, 1);
        }

        static Act opinion(String assignmentId, int submission) {
            return new Act(CorrectedAct.OPINION, assignmentId, submission);
        }

        static Act delivery(int round) {
            return new Act(CorrectedAct.DELIVERY, null, round);
        }

        boolean is(CorrectedAct other, String itsAssignmentId, int itsRound) {
            return act == other && round == itsRound && (assignmentId == null || assignmentId.equals(itsAssignmentId));
        }

        Optional<CorrectionDecided> confirmed(Facts facts) {
            return facts.all(CorrectionDecided.class)
                    .filter(decided -> is(decided.act(), decided.assignmentId(), decided.round()))
                    .filter(CorrectionDecided::confirmed)
                    .max(IN_ORDER);
        }

        @Nullable
        LocalDate countsOn(Facts facts, @Nullable LocalDate recordedOn) {
            return recordedOn == null
                    ? null
                    : confirmed(facts).map(CorrectionDecided::countsOn).orElse(recordedOn);
        }
    }

    private CorrectionView view(CorrectionRequested asked) {
        Optional<CorrectionDecided> decided = decided(asked).findFirst();
        return new CorrectionView(
                asked.act(),
                asked.assignmentId(),
                asked.round(),
                asked.correctionId(),
                asked.unit(),
                asked.lateEntry(),
                asked.recordedOn(),
                asked.claimedOn(),
                asked.reason(),
                asked.evidence(),
                asked.requestedOn(),
                decided.map(CorrectionDecided::verdict).orElse(null),
                decided.map(CorrectionDecided::decidedOn).orElse(null),
                decided.map(CorrectionDecided::reason).orElse(null));
    }

    /** An aggregate numbers its corrections: of an opinion across its submissions. */
    private Stream<CorrectionDecided> decided(CorrectionRequested asked) {
        return facts.all(CorrectionDecided.class)
                .filter(decided -> decided.act() == asked.act()
                        && decided.assignmentId().equals(asked.assignmentId())
                        && decided.round() == asked.round()
                        && decided.correctionId().equals(asked.correctionId()));
    }
}
