package io.huiyin.handling.opinion;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.Corrections;
import io.huiyin.handling.correction.RecordedAct;
import io.huiyin.handling.due.LateMarks;
import io.huiyin.handling.signoff.SignOffChain;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one co-unit owes the lead unit (R30): drafted, through the unit's levels (A23), submitted with a number; sent back by
 * the lead (D5), and then the same once more with a date of its own.
 */
public final class Opinion {
    private final Order order;
    private final DeadlineEngine rules;
    private final OpinionEvents events;
    private Standing standing;
    private @Nullable OpinionDraft draft;
    private SignOffChain chain;
    private @Nullable Submission submission;
    private LateMarks lateMarks;
    private @Nullable String endedBecause;
    private List<SentBackSubmission> sentBack;
    private Corrections corrections;

    /** Who owes what by when; never changes. */
    public record Order(String proposalId, String assignmentId, String title, UnitRef unit, DueDate due) {}

    /**
     * As stored. {@code draft} is the present revision; earlier ones stand in the events.
     *
     * @param submission the one that counts; null before it, and again after it was sent back
     * @param sentBack in order; absent in what was written before opinions could be sent back
     * @param corrections none in what was written before there were any
     */
    public record State(
            Order order,
            Standing standing,
            @Nullable OpinionDraft draft,
            SignOffChain chain,
            @Nullable Submission submission,
            LateMarks lateMarks,
            @Nullable String endedBecause,
            @Nullable List<SentBackSubmission> sentBack,
            Corrections corrections) {
        public State {
            corrections = corrections == null ? Corrections.NONE : corrections;
        }
    }

    private Opinion(State state) {
        this.order = state.order();
        this.rules = DeadlineEngine.of(order.due().rulePack());
        this.events = new OpinionEvents(order);
        this.standing = state.standing();
        this.draft = state.draft();
        this.chain = state.chain();
        this.submission = state.submission();
        this.lateMarks = state.lateMarks();
        this.endedBecause = state.endedBecause();
        this.sentBack = state.sentBack() == null ? List.of() : List.copyOf(state.sentBack());
        this.corrections = state.corrections();
    }

    /** The duty begins with the assignment. @param chain in force for the unit (A23, D10) */
    public static Created<Opinion> open(Order order, SignOffChain chain) {
        State state =
                new State(order, Standing.OPEN, null, chain, null, LateMarks.NONE, null, List.of(), Corrections.NONE);
        return new Created<>(restore(state), Decision.nothing());
    }

    public static Opinion restore(State state) {
        return new Opinion(state);
    }

    public State snapshot() {
        return new State(order, standing, draft, chain, submission, lateMarks, endedBecause, sentBack, corrections);
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
        return events.drafted(draft);
    }

    /**
     * A level agrees; the last one submits: entered late, its day is claimed in the same write (D11).
     *
     * @param number asked only when nothing can refuse any more (A24)
     */
    public List<HandlingEvent> pass(SignOffLevel level, Actor actor, ActDay day, Supplier<String> number) {
        requireOwed(actor);
        SignOffChain after = chain.passed(level, actor, day.statedOn());
        OpinionDraft signed = Objects.requireNonNull(draft, "the chain passes drafts only");
        if (!after.complete()) {
            chain = after;
            return List.of(events.levelPassed(signed, level));
        }
        RecordedAct recorded = recorded(ordinal(), day.countsOn());
        Corrections claimed = corrections.entered(day, recorded, after.beforeLast(), actor);
        Submission submitted = Submission.of(number.get(), recorded);
        chain = after;
        submission = submitted;
        corrections = claimed;
        List<HandlingEvent> said = new ArrayList<>();
        said.add(events.submitted(signed, submitted, due(), ordinal(), after.own()));
        said.addAll(corrections().events().entered(day, claimed, recorded));
        return List.copyOf(said);
    }

    /** The days of its submissions (D11). */
    public OpinionCorrections corrections() {
        return new OpinionCorrections(this);
    }

    /** A level sends the draft back to the drafter or to the level below (R62, A23). */
    public HandlingEvent sendBack(
            SignOffLevel from, SignOffLevel to, Actor actor, LocalDate sentBackOn, @Nullable String reason) {
        requireOwed(actor);
        chain = chain.sentBack(from, to, actor, sentBackOn, reason);
        return events.draftSentBack(Objects.requireNonNull(draft), Objects.requireNonNull(chain.lastSentBack()));
    }

    /**
     * The lead unit sends the submitted opinion back (D5): the levels begin anew, the number is void (A15), the redo has its
     * own date.
     *
     * @param actor of the lead unit, which the caller has made sure of
     */
    public OpinionSentBack sendBackToUnit(Actor actor, UnitRef leadUnit, String reason, LocalDate sentBackOn) {
        requireNotEnded();
        if (submission == null) {
            throw new Rejected(
                    new OpinionRejected.OpinionNotSubmitted(order.unit().name()));
        }
        int limit = rules.pack().opinionSendBackLimit();
        if (sentBack.size() >= limit) {
            throw new Rejected(
                    new OpinionRejected.OpinionSentBackTooOften(order.unit().name(), limit));
        }
        if (reason.isBlank()) {
            throw new Rejected(new OpinionRejected.OpinionSendBackReasonMissing());
        }
        if (sentBackOn.isBefore(submission.submittedOn())) {
            throw new Rejected(
                    new OpinionRejected.OpinionSentBackBeforeSubmission(sentBackOn, submission.submittedOn()));
        }
        SentBackSubmission former = new SentBackSubmission(
                submission,
                Objects.requireNonNull(draft, "only drafts are submitted"),
                lateMarks,
                reason.strip(),
                actor.person(),
                sentBackOn,
                rules.opinionRedo(sentBackOn));
        sentBack = Stream.concat(sentBack.stream(), Stream.of(former)).toList();
        submission = null;
        lateMarks = LateMarks.NONE;
        chain = chain.restarted();
        return events.sentBack(former, leadUnit, timesSentBack(), rules.wakeAt(former.redoDue()));
    }

    /** Asked whether it is late (R30). */
    public List<HandlingEvent> ring(Instant now) {
        if (submission != null || endedBecause != null || !lateMarks.toBeSaid(due(), now, rules)) {
            return List.of();
        }
        lateMarks = lateMarks.saidOn(rules.dayOf(now));
        return List.of(events.overdue(due(), rules.daysLate(due(), now)));
    }

    /** When to ask again. */
    public Instant nextRing(Instant now) {
        return lateMarks.next(due(), now, rules);
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

    /** Whether passing this level submits the opinion. */
    boolean isSubmittedBy(SignOffLevel level) {
        return chain.isLast(level);
    }

    /** Until when it is owed: the assignment's date, after a return the redo's (D5). */
    public DueDate due() {
        return sentBack.isEmpty()
                ? order.due()
                : sentBack.get(sentBack.size() - 1).redoDue();
    }

    /** How often the lead sent it back. */
    public int timesSentBack() {
        return sentBack.size();
    }

    /** The how-manieth submission is owed, or was given: 1, 2 … */
    public int ordinal() {
        return sentBack.size() + 1;
    }

    /** The submitted opinion that counts, or empty. */
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

    /** That submission, 1, 2 …, should it have been given. */
    Optional<Submission> submission(int which) {
        return which == ordinal()
                ? submission()
                : Optional.of(sentBack.get(which - 1).submission());
    }

    /** That submission as it stands, or would stand, on record. */
    RecordedAct recorded(int which, LocalDate countsOn) {
        DueDate judgedBy = which == 1 ? order.due() : sentBack.get(which - 2).redoDue();
        return new RecordedAct(CorrectedAct.OPINION, which, countsOn, judgedBy);
    }

    /** That submission counts on another day (D11). */
    void counted(int which, Submission corrected) {
        if (which == ordinal()) {
            submission = corrected;
            return;
        }
        List<SentBackSubmission> all = new ArrayList<>(sentBack);
        all.set(which - 1, sentBack.get(which - 1).counted(corrected));
        sentBack = List.copyOf(all);
    }

    Corrections claimed() {
        return corrections;
    }

    void claimed(Corrections next) {
        corrections = next;
    }

    void requireOwn(Actor actor) {
        if (!actor.unit().equals(order.unit().unitId())) {
            throw new Rejected(new OpinionRejected.NotYourOpinion(order.unit().name()));
        }
    }

    private void requireOwed(Actor actor) {
        requireOwn(actor);
        requireNotEnded();
        if (submission != null) {
            throw new Rejected(new OpinionRejected.OpinionAlreadySubmitted(submission.documentNumber()));
        }
        standing.requireReceived();
    }

    private void requireNotEnded() {
        if (endedBecause != null) {
            throw new Rejected(new OpinionRejected.OpinionNoLongerOwed(endedBecause));
        }
    }
}
