package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.Agreement;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.Submitter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case file says, derived from its sections and nothing else: no clock, no look-ups. What depends on today (late,
 * days left) is computed from {@link #duties()} by whoever asks.
 *
 * @param lead who has to reply now; null before 交办
 * @param coUnits co-handling duties that still stand
 * @param points and {@code submitters}: its own, then those of what was merged into it
 * @param merged what was merged into it, in order
 * @param formerAssignments returned and given elsewhere, or released
 * @param rounds from the first on; empty before 交办
 * @param duties everything owed or once owed, lists are made from it
 * @param assistance letters to units that assist (R60), which see the case, too
 * @param corrections days claimed for acts on record, decided or not (D11)
 */
public record CaseView(
        String id,
        String jurisdiction,
        String proposalId,
        long version,
        String sessionId,
        @Nullable String sessionName,
        ProposalKind kind,
        @Nullable ProposalNumber number,
        String title,
        String text,
        @Nullable String topic,
        boolean key,
        List<Point> points,
        List<Submitter> submitters,
        LocalDate registeredOn,
        CaseStatus status,
        int round,
        @Nullable LocalDate assignedOn,
        @Nullable DueDate statutoryDue,
        @Nullable AssignmentView lead,
        List<AssignmentView> coUnits,
        List<AssignmentView> formerAssignments,
        List<OutcomeClassOption> outcomeClasses,
        List<RoundView> rounds,
        @Nullable Stop stop,
        List<Merged> merged,
        List<Duty> duties,
        List<TimelineEntry> timeline,
        List<AssistanceView> assistance,
        List<CorrectionView> corrections) {
    /** Why and when it ended without a reply of its own (A12). */
    public record Stop(
            StopReason reason,
            String because,
            @Nullable String mergedInto,
            @Nullable ProposalNumber mergedIntoNumber,
            LocalDate stoppedOn,
            List<Agreement> agreements) {
        /** E.g. {@code 交通类第12号}, of the one it was merged into; empty when that is not known. */
        public String printedNumber() {
            return mergedIntoNumber == null ? "" : mergedIntoNumber.printed();
        }
    }

    /**
     * Another proposal that was merged into this one (A12).
     *
     * @param points its points under their ids here
     * @param submitters its submitters under their ids here
     */
    public record Merged(
            String id,
            ProposalNumber number,
            String title,
            List<MergedPoint> points,
            List<MergedSubmitter> submitters,
            LocalDate mergedOn,
            String reason) {}

    /** The view; empty while the registration has not been heard, whatever else has. */
    public static Optional<CaseView> of(CaseFile file) {
        return new CaseReading(file).view();
    }

    /** The round being handled, or the last one. */
    public Optional<RoundView> currentRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** A28: since when it is closed; empty while it is not, or not any more. */
    public Optional<LocalDate> closedOn() {
        return status == CaseStatus.CLOSED ? currentRound().map(RoundView::closedOn) : Optional.empty();
    }

    /** When it was last closed before a 不满意 took it up again (R33); empty while it is closed. */
    public Optional<LocalDate> formerlyClosedOn() {
        return status == CaseStatus.CLOSED
                ? Optional.empty()
                : rounds.stream()
                        .map(RoundView::closedOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo);
    }

    /** A3: of the first round. */
    public SatisfactionState firstSatisfaction() {
        return rounds.isEmpty() ? SatisfactionState.NO_SURVEY : rounds.get(0).satisfaction();
    }

    /** A3: of the last round. */
    public SatisfactionState finalSatisfaction() {
        return currentRound().map(RoundView::satisfaction).orElse(SatisfactionState.NO_SURVEY);
    }

    /** A1: the newest reply's, proposed or fixed. */
    public Optional<String> outcomeClass() {
        for (int i = rounds.size() - 1; i >= 0; i--) {
            String code = rounds.get(i).outcomeClass();
            if (code != null) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** A3–A14: e.g. {@code 教育类第12号}, or that it has none yet. */
    public String printedNumber() {
        return number == null ? "（未编号）" : number.printed();
    }
}
