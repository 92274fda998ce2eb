package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.DueDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        return countsOn(receipt(assignmentId), recordedOn);
    }

    /** The day of a submission that counts. */
    @Nullable
    LocalDate opinionOn(String assignmentId, int submission, @Nullable LocalDate recordedOn) {
        return countsOn(opinion(assignmentId, submission), recordedOn);
    }

    /** The day of a delivery that counts. */
    @Nullable
    LocalDate deliveryOn(int round, @Nullable LocalDate recordedOn) {
        return countsOn(delivery(round), recordedOn);
    }

    /** Until when silence lasts since the day of the delivery was corrected (D4). */
    Optional<DueDate> silenceEnds(int round) {
        return confirmed(delivery(round)).map(CorrectionDecided::surveySilence);
    }

    /** The day claimed for a receipt, while it is undecided. */
    @Nullable
    LocalDate claimedReceipt(String assignmentId) {
        return claimed(view ->
                view.act() == CorrectedAct.RECEIPT && view.assignmentId().equals(assignmentId));
    }

    /** The same for a submission. */
    @Nullable
    LocalDate claimedOpinion(String assignmentId, int submission) {
        return claimed(view -> view.act() == CorrectedAct.OPINION
                && view.assignmentId().equals(assignmentId)
                && view.round() == submission);
    }

    /** The same for a delivery. */
    @Nullable
    LocalDate claimedDelivery(int round) {
        return claimed(view -> view.act() == CorrectedAct.DELIVERY && view.round() == round);
    }

    private @Nullable LocalDate claimed(Predicate<CorrectionView> which) {
        return read().stream()
                .filter(which)
                .filter(CorrectionView::pending)
                .map(CorrectionView::claimedOn)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate countsOn(Predicate<CorrectionDecided> act, @Nullable LocalDate recordedOn) {
        return recordedOn == null
                ? null
                : confirmed(act).map(CorrectionDecided::countsOn).orElse(recordedOn);
    }

    private Optional<CorrectionDecided> confirmed(Predicate<CorrectionDecided> act) {
        return facts.all(CorrectionDecided.class)
                .filter(act)
                .filter(CorrectionDecided::confirmed)
                .max(IN_ORDER);
    }

    private static Predicate<CorrectionDecided> receipt(String assignmentId) {
        return decided ->
                decided.act() == CorrectedAct.RECEIPT && decided.assignmentId().equals(assignmentId);
    }

    private static Predicate<CorrectionDecided> opinion(String assignmentId, int submission) {
        return decided -> decided.act() == CorrectedAct.OPINION
                && decided.assignmentId().equals(assignmentId)
                && decided.round() == submission;
    }

    private static Predicate<CorrectionDecided> delivery(int round) {
        return decided -> decided.act() == CorrectedAct.DELIVERY && decided.round() == round;
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
