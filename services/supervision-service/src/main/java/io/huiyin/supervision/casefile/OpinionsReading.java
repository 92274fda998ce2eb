package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.OpinionDrafted;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The co-units' opinions: drafted, submitted, sent back and redone (D5), or silent. */
final class OpinionsReading {
    private final Facts facts;
    private final int rounds;
    private final CorrectionsReading corrections;

    OpinionsReading(Facts facts, int rounds) {
        this.facts = facts;
        this.rounds = rounds;
        this.corrections = new CorrectionsReading(facts);
    }

    /** Until when the first submission was owed. @param ordered as the assignment says */
    DueDate firstDue(String id, DueDate ordered) {
        return due(id, 1, ordered);
    }

    /** Null while there is nothing to say of it. */
    AssignmentView.@Nullable OpinionView of(String id, UnitRef unit) {
        List<AssignmentView.SentBack> sentBack = sentBack(id);
        Optional<OpinionDrafted> drafted =
                facts.one(OpinionDrafted.class, event -> event.assignmentId().equals(id));
        Optional<OpinionSubmitted> submitted = submitted(id, sentBack.size() + 1);
        boolean silent = facts.all(ReplySignedOff.class)
                .flatMap(signed -> Objects.requireNonNullElse(signed.silentUnits(), List.<UnitRef>of()).stream())
                .anyMatch(named -> named.unitId().equals(unit.unitId()));
        if (drafted.isEmpty() && submitted.isEmpty() && sentBack.isEmpty() && !silent) {
            return null;
        }
        boolean beingRedone = submitted.isEmpty() && !sentBack.isEmpty();
        return new AssignmentView.OpinionView(
                drafted.map(OpinionDrafted::revision).orElse(0),
                submitted
                        .map(OpinionSubmitted::text)
                        .or(() -> drafted.map(OpinionDrafted::text))
                        .orElse(null),
                submitted
                        .map(event -> event.disclosure().name())
                        .or(() -> drafted.map(event -> event.disclosure().name()))
                        .orElse(null),
                submitted.map(OpinionSubmitted::documentNumber).orElse(null),
                submittedOn(id, sentBack.size() + 1),
                beingRedone ? null : treatment(id),
                sentBack,
                silent,
                submitted.map(OpinionSubmitted::chain).orElse(null));
    }

    private List<AssignmentView.SentBack> sentBack(String id) {
        return facts.all(OpinionSentBack.class)
                .filter(event -> event.assignmentId().equals(id))
                .sorted(Comparator.comparing(OpinionSentBack::sendBack))
                .map(event -> new AssignmentView.SentBack(
                        event.voidDocumentNumber(),
                        submittedOn(id, event.sendBack()),
                        event.reason(),
                        event.sentBackOn(),
                        due(id, event.sendBack() + 1, event.due())))
                .toList();
    }

    /** The day that counts (D11). */
    private @Nullable LocalDate submittedOn(String id, int ordinal) {
        return corrections.opinionOn(
                id,
                ordinal,
                submitted(id, ordinal).map(OpinionSubmitted::submittedOn).orElse(null));
    }

    private Optional<OpinionSubmitted> submitted(String id, int ordinal) {
        return facts.one(
                OpinionSubmitted.class, event -> event.assignmentId().equals(id) && event.ordinal() == ordinal);
    }

    /** The date of a submission: submitted under, moved to, ordered with. */
    private DueDate due(String id, int ordinal, DueDate ordered) {
        return submitted(id, ordinal)
                .map(OpinionSubmitted::due)
                .or(() -> facts.one(
                                DueMoved.class,
                                moved -> moved.dueSubject() == DueSubject.OPINION
                                        && moved.assignmentId().equals(id)
                                        && moved.round() == ordinal)
                        .map(DueMoved::to))
                .orElse(ordered);
    }

    /** R32: what the newest reply made of it. */
    private @Nullable String treatment(String id) {
        for (int round = rounds; round > 0; round--) {
            int wanted = round;
            Optional<OpinionTreatment> treatment = facts.all(ReplyDrafted.class)
                    .filter(drafted -> drafted.round() == wanted)
                    .flatMap(drafted -> drafted.opinionTreatments().stream())
                    .filter(candidate -> candidate.assignmentId().equals(id))
                    .findFirst();
            if (treatment.isPresent()) {
                return treatment.get().outcome().name();
            }
        }
        return null;
    }
}
