package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a merged case in the one it was merged into (A12): its reply, delivery and survey. For whoever may read the
 * merged one; of the other's content it shows nothing but the answers to the merged one's own points.
 *
 * @param id of the case that goes on
 * @param answers of the newest delivered reply, under the merged one's own point ids
 * @param deliveredOn of the newest round that was delivered
 */
public record Successor(
        String id,
        @Nullable ProposalNumber number,
        String printedNumber,
        String title,
        CaseStatus status,
        int round,
        @Nullable UnitRef leadUnit,
        @Nullable String documentNumber,
        @Nullable LocalDate deliveredOn,
        List<PointAnswer> answers,
        SatisfactionState satisfaction,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate closedOn) {
    /**
     * As the other case stands.
     *
     * @param originals point ids there to point ids of the merged case
     */
    static Successor of(CaseView other, Map<String, String> originals) {
        Optional<RoundView> delivered = other.rounds().stream()
                .filter(round -> round.deliveredOn() != null)
                .reduce((earlier, later) -> later);
        Optional<RoundView> current = other.currentRound();
        AssignmentView lead = other.lead();
        return new Successor(
                other.id(),
                other.number(),
                other.printedNumber(),
                other.title(),
                other.status(),
                other.round(),
                lead == null ? null : lead.unit(),
                delivered.map(RoundView::documentNumber).orElse(null),
                delivered.map(RoundView::deliveredOn).orElse(null),
                delivered.map(round -> answers(round, originals)).orElse(List.of()),
                other.finalSatisfaction(),
                current.map(RoundView::filedOn).orElse(null),
                current.map(RoundView::closedOn).orElse(null));
    }

    private static List<PointAnswer> answers(RoundView round, Map<String, String> originals) {
        return round.answers().stream()
                .filter(answer -> originals.containsKey(answer.pointId()))
                .map(answer -> new PointAnswer(
                        originals.getOrDefault(answer.pointId(), answer.pointId()),
                        answer.answer(),
                        answer.implementationStatus(),
                        answer.adoption()))
                .toList();
    }
}
