package io.huiyin.handling.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.assistance.AssistanceLetters;
import io.huiyin.handling.assistance.AssistanceRequest;
import io.huiyin.handling.contact.Contact;
import io.huiyin.handling.contact.ContactRecord;
import io.huiyin.handling.correction.Corrections;
import io.huiyin.handling.signoff.SignOffChain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lead unit's reply of one round (R32, R62–R81): contacts, drafts, sign-off, number, delivery. */
public final class Reply {
    private ReplyState.Subject subject;
    private final DeadlineEngine rules;
    private ReplyEvents events;
    private Lead lead;
    private List<ExpectedOpinion> opinions;
    private final List<ContactRecord> contacts;
    private final ReplySigning signing;
    private @Nullable Delivered delivered;
    private final ReplyClock clock;
    private @Nullable String endedBecause;
    private final AssistanceLetters assistance;
    private Corrections corrections;

    private Reply(ReplyState state) {
        subject = state.subject();
        rules = DeadlineEngine.of(subject.due().rulePack());
        events = new ReplyEvents(subject);
        lead = state.lead();
        opinions = state.opinions();
        contacts = new ArrayList<>(state.contacts());
        signing = new ReplySigning(state, events);
        delivered = state.delivered();
        clock = new ReplyClock(state, rules, events);
        endedBecause = state.endedBecause();
        assistance = new AssistanceLetters(state.assistance());
        corrections = state.corrections();
    }

    public static Reply restore(ReplyState state) {
        return new Reply(state);
    }

    public ReplyState snapshot() {
        return new ReplyState(
                subject,
                lead,
                opinions,
                contacts,
                signing.draft(),
                signing.chain(),
                signing.signedOff().orElse(null),
                delivered,
                clock.lateMarks(),
                endedBecause,
                assistance.all(),
                clock.extensions(),
                corrections);
    }

    /** 沟通 (R49–R54); after delivery only 办后. @param today the day of the act */
    public ContactRecorded recordContact(Actor actor, Contact contact, LocalDate today) {
        requireLead(actor);
        if (contact.phase() != ContactPhase.AFTER) {
            requireNotDelivered();
        }
        if (contact.explains() != null) {
            clock.extensions().requirePending(contact.explains());
        }
        ContactRecord contactRecord = new ContactRules(
                        subject.matter(), subject.openedOn(), rules.pack().faceToFaceModes())
                .recorded("c" + (contacts.size() + 1), actor, contact, today);
        contacts.add(contactRecord);
        return events.contactRecorded(contactRecord);
    }

    /** 协助函 (R60): no approval, no due date; until delivery. */
    public AssistanceRequested requestAssistance(Actor actor, AssistanceLetters.Letter letter) {
        requireUndelivered(actor);
        return events.assistanceRequested(assistance.request(lead.unit(), subject.openedOn(), letter));
    }

    /** The assisting unit's own answer, or what the lead reads in its letter (R60). */
    public AssistanceAnswered answerAssistance(Actor actor, int request, String text, LocalDate answeredOn) {
        requireNotEnded();
        AssistanceRequest answered =
                assistance.answer(request, actor.unit(), lead.unit().unitId(), text, answeredOn);
        return events.assistanceAnswered(answered, Objects.requireNonNull(answered.answer()));
    }

    /** 起草. A new draft starts the chain again. */
    public ReplyDrafted draft(Actor actor, DraftContent content, LocalDate draftedOn) {
        requireUndelivered(actor);
        return signing.draft(actor, content, draftedOn, new DraftRules(subject.matter(), opinions));
    }

    /** A level agrees; the last one signs. @param number asked only when nothing can refuse any more (A24) */
    public HandlingEvent pass(SignOffLevel level, Actor actor, LocalDate passedOn, Supplier<String> number) {
        requireUndelivered(actor);
        return signing.pass(level, actor, passedOn, present -> {
            SigningRules signingRules =
                    new SigningRules(lead, contacts, opinions, clock.due().on());
            signingRules.check(passedOn);
            new DraftRules(subject.matter(), opinions).requireComplete(present);
            return new SignedOff(number.get(), passedOn, signingRules.silentUnits(passedOn));
        });
    }

    /** A level sends the draft back to the drafter or to the level below (R62). */
    public HandlingEvent sendBack(
            SignOffLevel from, SignOffLevel to, Actor actor, LocalDate sentBackOn, @Nullable String reason) {
        requireUndelivered(actor);
        return signing.sendBack(from, to, actor, sentBackOn, reason);
    }

    /** 送达 (R81, A9) and its day (D11). */
    public ReplyDelivery delivery() {
        return new ReplyDelivery(this, subject, events);
    }

    /** Asked whether it is late (R45). */
    public List<HandlingEvent> ring(Instant now) {
        return delivered != null || endedBecause != null ? List.of() : clock.ring(now, lead.unit());
    }

    /** When to ask again. */
    public Instant nextRing(Instant now) {
        return clock.next(now, lead);
    }

    /** 延期 (R25–R28). */
    public ReplyExtensions extensions() {
        return new ReplyExtensions(this, clock, subject);
    }

    /** The date in force. */
    public DueDate due() {
        return clock.due();
    }

    /** How the lead's assignment stands; one that is no longer the lead's says nothing. */
    public void assignmentStands(String assignmentId, Standing standing) {
        if (lead.assignmentId().equals(assignmentId)) {
            lead = lead.standing(standing);
        }
    }

    /**
     * Another unit leads (A12): what the former one drafted, signed or asked for no longer counts. The due date stays (D17).
     *
     * @param inForce the chain of the next unit (D10)
     */
    public List<HandlingEvent> ledBy(Lead next, SignOffChain inForce, LocalDate on) {
        if (lead.assignmentId().equals(next.assignmentId()) || delivered != null) {
            return List.of();
        }
        lead = next;
        signing.restart(inForce);
        return extensions().endPending("改由" + next.unit().name() + "主办", on);
    }

    /**
     * A co-unit's opinion is there, or was sent back and is missing again (D5). What was there when the reply was signed stays.
     *
     * @param timesSentBack how often it had been sent back then
     * @param due until when it is, or was, expected
     * @param given null while it is missing
     */
    public void opinionStands(
            String assignmentId, int timesSentBack, DueDate due, ExpectedOpinion.@Nullable Given given) {
        boolean signed = signing.signedOff().isPresent();
        opinions = opinions.stream()
                .map(opinion -> opinion.assignmentId().equals(assignmentId) && (!signed || opinion.given() == null)
                        ? opinion.standing(timesSentBack, due, given)
                        : opinion)
                .toList();
    }

    /** The day of a co-unit's submission was corrected (D11), also of one that was there when the reply was signed. */
    public void opinionCounted(String assignmentId, int ordinal, LocalDate submittedOn, boolean onTime) {
        opinions = opinions.stream()
                .map(opinion -> opinion.assignmentId().equals(assignmentId) && opinion.ordinal() == ordinal
                        ? opinion.countedOn(submittedOn, onTime)
                        : opinion)
                .toList();
    }

    /** The co-unit was released without having given one (A28). */
    public void opinionNoLongerOwed(String assignmentId) {
        opinions =
                opinions.stream().map(opinion -> opinion.released(assignmentId)).toList();
    }

    /** Whether this actor may still send an opinion back (D5). @throws Rejected why not */
    public void requireOpinionsOpen(Actor actor) {
        if (!actor.unit().equals(lead.unit().unitId())) {
            throw new Rejected(
                    new ReplyRejected.OnlyTheLeadUnitSendsBack(lead.unit().name()));
        }
        requireLead(actor);
        signing.signedOff().ifPresent(signed -> {
            throw new Rejected(new ReplyRejected.OpinionsSettled(signed.documentNumber()));
        });
    }

    /** Another co-unit owes the opinion now (A12). */
    public void opinionOwedBy(String formerAssignmentId, ExpectedOpinion next) {
        opinions = opinions.stream()
                .map(opinion -> opinion.orInsteadOf(formerAssignmentId, next))
                .toList();
    }

    /** One co-unit more owes an opinion (A12). */
    public void opinionAlsoOwedBy(ExpectedOpinion one) {
        if (opinions.stream().noneMatch(opinion -> opinion.assignmentId().equals(one.assignmentId()))) {
            opinions = Stream.concat(opinions.stream(), Stream.of(one)).toList();
        }
    }

    /** A co-unit left (A12): its opinion counts no longer, given or not. */
    public void opinionOwedNoMore(String assignmentId) {
        opinions = opinions.stream()
                .filter(opinion -> !opinion.assignmentId().equals(assignmentId))
                .toList();
    }

    /**
     * Another proposal was merged into this one (A12): its points are answered here, its submitters get this reply. Should it have
     * been signed in that moment, it goes through the chain again, because it does not answer them.
     */
    public void takeOver(List<Point> points, List<Submitter> submitters) {
        Matter more = subject.matter().joined(points, submitters);
        if (more.equals(subject.matter())) {
            return;
        }
        subject = subject.about(more);
        events = new ReplyEvents(subject);
        if (signing.signedOff().isPresent() && delivered == null) {
            signing.restart();
        }
    }

    /** Closed: no more acts. What the office has not decided by then, it still decides (D16). */
    public void end(String because) {
        endedBecause = endedBecause == null ? because : endedBecause;
    }

    /** Merged or withdrawn (A12): no more acts, and nothing to decide any more. */
    public List<HandlingEvent> stop(String because, LocalDate on) {
        end(because);
        return extensions().endPending(because, on);
    }

    public DeadlineEngine rules() {
        return rules;
    }

    public Lead lead() {
        return lead;
    }

    public List<ExpectedOpinion> opinions() {
        return opinions;
    }

    /** The number and day of 签批, or empty. */
    public Optional<SignedOff> signedOff() {
        return signing.signedOff();
    }

    Corrections corrections() {
        return corrections;
    }

    /** What stands on record of the delivery now. */
    void delivered(Delivered done, Corrections claimed) {
        delivered = done;
        corrections = claimed;
    }

    /** Its date moved: on time or not is measured by the date in force (D16). */
    void measureAgain() {
        delivered = delivered == null ? null : delivered.measuredBy(clock.due());
    }

    void requireUndelivered(Actor actor) {
        requireLead(actor);
        requireNotDelivered();
    }

    private void requireNotDelivered() {
        if (delivered != null) {
            throw new Rejected(new ReplyRejected.ReplyAlreadyDelivered(delivered.deliveredOn()));
        }
    }

    void requireLeadUnit(Actor actor) {
        if (!actor.unit().equals(lead.unit().unitId())) {
            throw new Rejected(
                    new ReplyRejected.OnlyTheLeadUnitReplies(lead.unit().name()));
        }
    }

    void requireLead(Actor actor) {
        requireLeadUnit(actor);
        requireNotEnded();
        lead.standing().requireReceived();
    }

    private void requireNotEnded() {
        if (endedBecause != null) {
            throw new Rejected(new ReplyRejected.ReplyEnded(endedBecause));
        }
    }
}
