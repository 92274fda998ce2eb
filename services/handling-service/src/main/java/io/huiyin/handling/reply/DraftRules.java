package io.huiyin.handling.reply;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.ReplyDisclosure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a draft must say (R63, R71, R32, A1, A2). */
record DraftRules(Matter matter, List<ExpectedOpinion> opinions) {
    /** @throws Rejected with the first thing that is wrong */
    void check(DraftContent draft) {
        checkAnswers(draft.answers());
        checkOutcomeClass(draft.outcomeClass());
        if (draft.disclosure() != ReplyDisclosure.PROACTIVE && isBlank(draft.disclosureReason())) {
            throw new Rejected(new ReplyRejected.DisclosureReasonMissing());
        }
        checkTreatments(draft.opinionTreatments());
    }

    /** Before signing: an opinion may have come after the draft, and so may points of a merged proposal (A12). */
    void requireComplete(ReplyDraft draft) {
        requireAllAnswered(
                draft.content().answers().stream().map(PointAnswer::pointId).collect(Collectors.toSet()));
        requireAllTreated(draft);
    }

    /** Which submission the treatments of a draft made now are about (D5), by assignment. */
    Map<String, Integer> treatedBy(DraftContent draft) {
        Set<String> treated = draft.opinionTreatments().stream()
                .map(OpinionTreatment::assignmentId)
                .collect(Collectors.toSet());
        return opinions.stream()
                .filter(opinion -> treated.contains(opinion.assignmentId()))
                .collect(Collectors.toMap(ExpectedOpinion::assignmentId, ExpectedOpinion::ordinal));
    }

    /** Also before signing: an opinion may have come after the draft, for the first time or anew. */
    void requireAllTreated(ReplyDraft draft) {
        opinions.stream()
                .filter(opinion -> opinion.mustBeTreated() && !draft.treats(opinion))
                .findFirst()
                .ifPresent(opinion -> {
                    throw new Rejected(
                            new ReplyRejected.OpinionUntreated(opinion.unit().name()));
                });
    }

    private void checkAnswers(List<PointAnswer> answers) {
        Set<String> points = matter.points().stream().map(Point::pointId).collect(Collectors.toSet());
        Set<String> answered = new HashSet<>();
        for (PointAnswer answer : answers) {
            if (!points.contains(answer.pointId())) {
                throw new Rejected(new ReplyRejected.UnknownPoint(answer.pointId()));
            }
            if (!answered.add(answer.pointId())) {
                throw new Rejected(new ReplyRejected.PointAnsweredTwice(answer.pointId()));
            }
            if (isBlank(answer.answer())) {
                throw new Rejected(new ReplyRejected.PointUnanswered(answer.pointId()));
            }
            if (isBlank(answer.implementationStatus())) {
                throw new Rejected(new ReplyRejected.ImplementationStatusMissing(answer.pointId()));
            }
        }
        requireAllAnswered(answered);
    }

    private void requireAllAnswered(Set<String> answered) {
        for (Point point : matter.points()) {
            if (!answered.contains(point.pointId())) {
                throw new Rejected(new ReplyRejected.PointUnanswered(point.pointId()));
            }
        }
    }

    private void checkOutcomeClass(String outcomeClass) {
        List<String> allowed =
                matter.outcomeClasses().stream().map(OutcomeClassOption::code).toList();
        if (!allowed.contains(outcomeClass)) {
            throw new Rejected(new ReplyRejected.UnknownOutcomeClass(outcomeClass, allowed));
        }
    }

    private void checkTreatments(List<OpinionTreatment> treatments) {
        Set<String> seen = new HashSet<>();
        for (OpinionTreatment treatment : treatments) {
            ExpectedOpinion opinion = opinions.stream()
                    .filter(candidate -> candidate.given() != null
                            && candidate.assignmentId().equals(treatment.assignmentId()))
                    .findFirst()
                    .orElseThrow(() -> new Rejected(new ReplyRejected.NoSuchOpinion(treatment.assignmentId())));
            String unit = opinion.unit().name();
            if (!seen.add(treatment.assignmentId())) {
                throw new Rejected(new ReplyRejected.OpinionTreatedTwice(unit));
            }
            if (treatment.outcome() != AdoptionOutcome.ADOPTED && isBlank(treatment.reason())) {
                throw new Rejected(new ReplyRejected.TreatmentReasonMissing(unit));
            }
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank();
    }
}
