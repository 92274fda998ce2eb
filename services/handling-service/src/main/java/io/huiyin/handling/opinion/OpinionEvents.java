package io.huiyin.handling.opinion;

import io.huiyin.contracts.HandlingEvent.OpinionDraftSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionDrafted;
import io.huiyin.contracts.HandlingEvent.OpinionLevelPassed;
import io.huiyin.contracts.HandlingEvent.OpinionOverdue;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.signoff.SentBack;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of one opinion, worded from what it knows. */
record OpinionEvents(Opinion.Order order) {
    OpinionDrafted drafted(OpinionDraft draft) {
        return new OpinionDrafted(
                order.proposalId(), order.assignmentId(), draft.revision(), draft.text(), draft.disclosure());
    }

    OpinionLevelPassed levelPassed(OpinionDraft draft, SignOffLevel level) {
        return new OpinionLevelPassed(order.proposalId(), order.assignmentId(), draft.revision(), level);
    }

    OpinionDraftSentBack draftSentBack(OpinionDraft draft, SentBack sentBack) {
        return new OpinionDraftSentBack(
                order.proposalId(),
                order.assignmentId(),
                draft.revision(),
                sentBack.from(),
                sentBack.reason(),
                sentBack.to());
    }

    OpinionSubmitted submitted(
            OpinionDraft draft, Submission submission, DueDate due, int ordinal, @Nullable OwnChain chain) {
        return new OpinionSubmitted(
                order.proposalId(),
                order.assignmentId(),
                order.unit(),
                draft.text(),
                draft.disclosure(),
                submission.documentNumber(),
                submission.submittedOn(),
                due,
                submission.onTime(),
                ordinal,
                chain);
    }

    OpinionSentBack sentBack(SentBackSubmission former, UnitRef leadUnit, int sendBack, Instant wakeAt) {
        return new OpinionSentBack(
                order.proposalId(),
                order.assignmentId(),
                order.unit(),
                leadUnit,
                former.reason(),
                former.sentBackOn(),
                former.redoDue(),
                sendBack,
                former.submission().documentNumber(),
                wakeAt);
    }

    OpinionOverdue overdue(DueDate due, int daysLate) {
        return new OpinionOverdue(order.proposalId(), order.assignmentId(), order.unit(), due, daysLate);
    }
}
