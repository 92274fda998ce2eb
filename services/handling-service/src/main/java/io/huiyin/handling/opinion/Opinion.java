package io.huiyin.handling.opinion;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.OpinionDraftSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionDrafted;
import io.huiyin.contracts.HandlingEvent.OpinionLevelPassed;
import io.huiyin.contracts.HandlingEvent.OpinionOverdue;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.deadline.DocumentKind;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.due.LateMarks;
import io.huiyin.handling.signoff.SignOffChain;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one co-unit owes the lead unit (R30): drafted, through the unit's levels (A23), submitted with a number. */
public final class Opinion {
    private final Order order;
    private final DeadlineEngine rules;
    private Standing standing;
    private @Nullable OpinionDraft draft;
    private SignOffChain chain;
    private @Nullable Submission submission;
    private LateMarks lateMarks;
    private @Nullable String endedBecause;

    /** Who owes what by when; never changes. */
    public record Order(String proposalId, String assignmentId, String title, UnitRef unit, DueDate due) {}

    /** As stored. {@code draft} is the present revision; earlier ones stand in the events. */
    public record State(
            Order order,
            Standing standing,
            @Nullable OpinionDraft draft,
            SignOffChain chain,
            @Nullable Submission submission,
            LateMarks lateMarks,
            @Nullable String endedBecause) {}

    private Opinion(State state) {
        this.order = state.order();
        this.rules = DeadlineEngine.of(order.due().rulePack());
        this.standing = state.standing();
        this.draft = state.draft();
        this.chain = state.chain();
        this.submission = state.submission();
        this.lateMarks = state.lateMarks();
        this.endedBecause = state.endedBecause();
    }

    /** The duty begins with the assignment. */
    public static Created<Opinion> open(Order order) {
        List<SignOffLevel> levels =
                DeadlineEngine.of(order.due().rulePack()).pack().signOffChains().get(DocumentKind.OPINION);
        SignOffChain chain = SignOffChain.of(Objects.requireNonNull(levels, "chain of opinions"));
        State state = new State(order, Standing.OPEN, null, chain, null, LateMarks.NONE, null);
        return new Created<>(restore(state), Decision.nothing());
    }

    public static Opinion restore(State state) {
        return new Opinion(state);
    }

    public State snapshot() {
        return new State(order, standing, draft, chain, submission, lateMarks, endedBecause);
    }

    /** How the unit's assignment stands. */
    public void assignmentStands(Standing present) {
        standing = present;
    }

    /** 起草 (R31). A new draft starts the chain again. */
    public HandlingEvent draft(Actor actor, String text, OpinionDisclosure disclosure, LocalDate draftedOn) {
        requireOwed(actor);
        SignOffChain after = chain.drafted(actor, draftedOn);
        if (text.isBlank()) {
            throw new Rejected(new OpinionRejected.OpinionTextMissing());
        }
        int revision = draft == null ? 1 : draft.revision() + 1;
        draft = new OpinionDraft(revision, text.strip(), disclosure, actor.person(), draftedOn);
        chain = after;
        return new OpinionDrafted(order.proposalId(), order.assignmentId(), revision, text.strip(), disclosure);
    }

    /** A level agrees; the last one submits. @param number asked only when nothing can refuse any more (A24) */
    public HandlingEvent pass(SignOffLevel level, Actor actor, LocalDate passedOn, Supplier<String> number) {
        requireOwed(actor);
        SignOffChain after = chain.passed(level, actor, passedOn);
        OpinionDraft signed = Objects.requireNonNull(draft, "the chain passes drafts only");
        if (!after.complete()) {
            chain = after;
            return new OpinionLevelPassed(order.proposalId(), order.assignmentId(), signed.revision(), level);
        }
        boolean onTime = !passedOn.isAfter(order.due().on());
        Submission submitted = new Submission(number.get(), passedOn, onTime);
        chain = after;
        submission = submitted;
        return new OpinionSubmitted(
                order.proposalId(),
                order.assignmentId(),
                order.unit(),
                signed.text(),
                signed.disclosure(),
                submitted.documentNumber(),
                passedOn,
                order.due(),
                onTime);
    }

    /** A level sends the draft back to the drafter. */
    public HandlingEvent sendBack(SignOffLevel level, Actor actor, LocalDate sentBackOn, @Nullable String reason) {
        requireOwed(actor);
        chain = chain.sentBack(level, SignOffLevel.DRAFT, actor, sentBackOn, reason);
        return new OpinionDraftSentBack(
                order.proposalId(),
                order.assignmentId(),
                Objects.requireNonNull(draft).revision(),
                level,
                Objects.requireNonNull(chain.lastSentBack()).reason());
    }

    /** Asked whether it is late (R30). */
    public List<HandlingEvent> ring(Instant now) {
        if (submission != null || endedBecause != null || !lateMarks.toBeSaid(order.due(), now, rules)) {
            return List.of();
        }
        lateMarks = lateMarks.saidOn(rules.dayOf(now));
        return List.of(new OpinionOverdue(
                order.proposalId(), order.assignmentId(), order.unit(), order.due(), rules.daysLate(order.due(), now)));
    }

    /** When to ask again. */
    public Instant nextRing(Instant now) {
        return lateMarks.next(order.due(), now, rules);
    }

    /** Nobody owes it any more: given to another unit, or the proposal was stopped. */
    public void end(String because) {
        if (endedBecause == null && submission == null) {
            endedBecause = because;
        }
    }

    public Order order() {
        return order;
    }

    public DeadlineEngine rules() {
        return rules;
    }

    /** The submitted opinion, or empty. */
    public Optional<Submission> submission() {
        return Optional.ofNullable(submission);
    }

    /** Whether nobody owes it any more, though it was never submitted. */
    public boolean ended() {
        return endedBecause != null;
    }

    /** The present revision, or empty before the first. */
    public Optional<OpinionDraft> draft() {
        return Optional.ofNullable(draft);
    }

    private void requireOwed(Actor actor) {
        if (!actor.unit().equals(order.unit().unitId())) {
            throw new Rejected(new OpinionRejected.NotYourOpinion(order.unit().name()));
        }
        if (endedBecause != null) {
            throw new Rejected(new OpinionRejected.OpinionNoLongerOwed(endedBecause));
        }
        if (submission != null) {
            throw new Rejected(new OpinionRejected.OpinionAlreadySubmitted(submission.documentNumber()));
        }
        standing.requireReceived();
    }
}
