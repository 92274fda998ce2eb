package io.huiyin.handling.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.assistance.AssistanceLetters;
import io.huiyin.handling.assistance.AssistanceRequest;
import io.huiyin.handling.contact.Contact;
import io.huiyin.handling.contact.ContactRecord;
import io.huiyin.handling.due.LateMarks;
import io.huiyin.handling.signoff.SignOffChain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lead unit's reply of one round (R32, R62–R81): contacts, drafts, sign-off, number, delivery. */
public final class Reply {
    private final ReplyState.Subject subject;
    private final DeadlineEngine rules;
    private final ReplyEvents events;
    private Lead lead;
    private List<ExpectedOpinion> opinions;
    private final List<ContactRecord> contacts;
    private @Nullable ReplyDraft draft;
    private SignOffChain chain;
    private @Nullable SignedOff signedOff;
    private @Nullable Delivered delivered;
    private LateMarks lateMarks;
    private @Nullable String endedBecause;
    private final AssistanceLetters assistance;

    private Reply(ReplyState state) {
        subject = state.subject();
        rules = DeadlineEngine.of(subject.due().rulePack());
        events = new ReplyEvents(subject);
        lead = state.lead();
        opinions = state.opinions();
        contacts = new ArrayList<>(state.contacts());
        draft = state.draft();
        chain = state.chain();
        signedOff = state.signedOff();
        delivered = state.delivered();
        lateMarks = state.lateMarks();
        endedBecause = state.endedBecause();
        assistance = new AssistanceLetters(state.assistance());
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
                draft,
                chain,
                signedOff,
                delivered,
                lateMarks,
                endedBecause,
                assistance.all());
    }

    /** 沟通 (R49–R54); after delivery only 办后. @param today the day of the act */
    public ContactRecorded recordContact(Actor actor, Contact contact, LocalDate today) {
        requireLead(actor);
        if (contact.phase() != ContactPhase.AFTER) {
            requireNotDelivered();
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
        SignOffChain after = chain.drafted(actor, draftedOn);
        DraftRules draftRules = new DraftRules(subject.matter(), opinions);
        draftRules.check(content);
        int revision = draft == null ? 1 : draft.revision() + 1;
        ReplyDraft next = new ReplyDraft(revision, content, actor.person(), draftedOn, draftRules.treatedBy(content));
        draftRules.requireAllTreated(next);
        draft = next;
        chain = after;
        return events.drafted(next);
    }

    /** A level agrees; the last one signs. @param number asked only when nothing can refuse any more (A24) */
    public HandlingEvent pass(SignOffLevel level, Actor actor, LocalDate passedOn, Supplier<String> number) {
        requireUndelivered(actor);
        SignOffChain after = chain.passed(level, actor, passedOn);
        ReplyDraft present = Objects.requireNonNull(draft, "the chain passes drafts only");
        if (!after.complete()) {
            chain = after;
            return events.levelPassed(present, level);
        }
        SigningRules signingRules = new SigningRules(lead, contacts, opinions);
        signingRules.check(passedOn);
        new DraftRules(subject.matter(), opinions).requireAllTreated(present);
        SignedOff signed = new SignedOff(number.get(), passedOn, signingRules.silentUnits(passedOn));
        chain = after;
        signedOff = signed;
        return events.signedOff(present, signed, after.own());
    }

    /** A level sends the draft back to the drafter or to the level below (R62). */
    public HandlingEvent sendBack(
            SignOffLevel from, SignOffLevel to, Actor actor, LocalDate sentBackOn, @Nullable String reason) {
        requireUndelivered(actor);
        chain = chain.sentBack(from, to, actor, sentBackOn, reason);
        return events.sentBack(Objects.requireNonNull(draft), Objects.requireNonNull(chain.lastSentBack()));
    }

    /** 送达 to every submitter (R81, A9). */
    public HandlingEvent deliver(Actor actor, List<Delivery> deliveries) {
        requireUndelivered(actor);
        if (signedOff == null) {
            throw new Rejected(new ReplyRejected.NotYetSignedOff());
        }
        LocalDate last = new DeliveryRules(subject.matter().submitters(), signedOff.signedOn()).check(deliveries);
        Delivered done =
                new Delivered(deliveries, last, !last.isAfter(subject.due().on()));
        delivered = done;
        return events.delivered(lead.unit(), signedOff, done, rules);
    }

    /** Asked whether it is late (R45). */
    public List<HandlingEvent> ring(Instant now) {
        if (delivered != null || endedBecause != null || !lateMarks.toBeSaid(subject.due(), now, rules)) {
            return List.of();
        }
        lateMarks = lateMarks.saidOn(rules.dayOf(now));
        return List.of(events.overdue(lead.unit(), rules.daysLate(subject.due(), now)));
    }

    /** When to ask again: the end of the receipt date while it is not received, else the due date, else in a week. */
    public Instant nextRing(Instant now) {
        Instant next = lateMarks.next(subject.due(), now, rules);
        Instant receipt = rules.wakeAt(lead.receiptDue());
        return lead.standing() == Standing.OPEN && receipt.isAfter(now) && receipt.isBefore(next) ? receipt : next;
    }

    /** How the lead's assignment stands; one that is no longer the lead's says nothing. */
    public void assignmentStands(String assignmentId, Standing standing) {
        if (lead.assignmentId().equals(assignmentId)) {
            lead = lead.standing(standing);
        }
    }

    /**
     * Another unit leads (A12): what the former one drafted or signed no longer counts. The due date stays (D17).
     *
     * @param inForce the chain of the next unit (D10)
     */
    public void ledBy(Lead next, SignOffChain inForce) {
        if (!lead.assignmentId().equals(next.assignmentId()) && delivered == null) {
            lead = next;
            chain = inForce;
            signedOff = null;
        }
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
        opinions = opinions.stream()
                .map(opinion ->
                        opinion.assignmentId().equals(assignmentId) && (signedOff == null || opinion.given() == null)
                                ? opinion.standing(timesSentBack, due, given)
                                : opinion)
                .toList();
    }

    /** Whether this actor may still send an opinion back (D5). @throws Rejected why not */
    public void requireOpinionsOpen(Actor actor) {
        if (!actor.unit().equals(lead.unit().unitId())) {
            throw new Rejected(
                    new ReplyRejected.OnlyTheLeadUnitSendsBack(lead.unit().name()));
        }
        requireLead(actor);
        if (signedOff != null) {
            throw new Rejected(new ReplyRejected.OpinionsSettled(signedOff.documentNumber()));
        }
    }

    /** Another co-unit owes the opinion now (A12). */
    public void opinionOwedBy(String formerAssignmentId, ExpectedOpinion next) {
        opinions = opinions.stream()
                .map(opinion -> opinion.orInsteadOf(formerAssignmentId, next))
                .toList();
    }

    /** Stopped or closed: no more acts. */
    public void end(String because) {
        endedBecause = endedBecause == null ? because : endedBecause;
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
        return Optional.ofNullable(signedOff);
    }

    private void requireUndelivered(Actor actor) {
        requireLead(actor);
        requireNotDelivered();
    }

    private void requireNotDelivered() {
        if (delivered != null) {
            throw new Rejected(new ReplyRejected.ReplyAlreadyDelivered(delivered.deliveredOn()));
        }
    }

    private void requireLead(Actor actor) {
        if (!actor.unit().equals(lead.unit().unitId())) {
            throw new Rejected(
                    new ReplyRejected.OnlyTheLeadUnitReplies(lead.unit().name()));
        }
        requireNotEnded();
        lead.standing().requireReceived();
    }

    private void requireNotEnded() {
        if (endedBecause != null) {
            throw new Rejected(new ReplyRejected.ReplyEnded(endedBecause));
        }
    }
}
