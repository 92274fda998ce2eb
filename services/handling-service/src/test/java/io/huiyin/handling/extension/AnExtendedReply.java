package io.huiyin.handling.extension;

import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.LI;
import static io.huiyin.handling.Case.MATTER;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.WANG;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.inSystem;
import static io.huiyin.handling.Case.of;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.contact.Contact;
import io.huiyin.handling.reply.AReply;
import io.huiyin.handling.reply.Lead;
import io.huiyin.handling.reply.Matter;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A reply whose date is asked to be moved, told in the words of the domain; everything it says is kept. */
final class AnExtendedReply {
    static final Actor HEAD = office("王志刚", Post.GOVERNMENT_OFFICE_HEAD);
    static final Actor VICE_HEAD = office("孙丽", Post.GOVERNMENT_OFFICE_VICE_HEAD);
    static final Actor UNIT_HEAD = of(LEAD, Post.UNIT_HEAD);

    final Reply reply;
    final List<HandlingEvent> said = new ArrayList<>();

    private AnExtendedReply(Reply reply) {
        this.reply = reply;
    }

    /** A 提案 of the sample session: no statute. */
    static AnExtendedReply proposal() {
        return assigned(ProposalKind.CPPCC_PROPOSAL, day(6, 14), 1);
    }

    /** A 建议 assigned on 14 June: statutory date 14 September. */
    static AnExtendedReply suggestion() {
        return assigned(ProposalKind.DEPUTY_SUGGESTION, day(6, 14), 1);
    }

    static AnExtendedReply assigned(ProposalKind kind, LocalDate assignedOn, int round) {
        Matter matter = new Matter(
                kind,
                MATTER.number(),
                MATTER.title(),
                MATTER.sessionName(),
                MATTER.points(),
                MATTER.submitters(),
                MATTER.outcomeClasses());
        ReplyState.Subject subject = new ReplyState.Subject(
                PROPOSAL, AReply.ID, round, matter, assignedOn, RULES.replyDue(assignedOn), null);
        return new AnExtendedReply(Reply.restore(
                ReplyState.open(subject, new Lead("a1", LEAD, RECEIPT_DUE, Standing.RECEIVED), List.of())));
    }

    /** One that only waits to be delivered. */
    static AnExtendedReply signed() {
        return new AnExtendedReply(AReply.aSignedReply().reply());
    }

    String asked(LocalDate on, LocalDate until) {
        return asked(UNIT_HEAD, on, new ExtensionRequest(until, "涉及项目审批", "中教科报〔2023〕7号"));
    }

    String asked(Actor actor, LocalDate on, ExtensionRequest request) {
        ExtensionRequested requested = reply.extensions().request(actor, request, on);
        said.add(requested);
        return requested.extensionId();
    }

    AnExtendedReply explained(String extensionId, LocalDate on, String... submitters) {
        reply.recordContact(
                of(LEAD, Post.HANDLER),
                new Contact(ContactPhase.AFTER, ContactMode.PHONE, on, List.of(submitters), "说明延期原因", extensionId),
                on);
        return this;
    }

    List<HandlingEvent> approved(String extensionId, LocalDate on) {
        explained(extensionId, on, "s1", "s2");
        return decided(extensionId, new ExtensionDecision(ExtensionDecision.Verdict.APPROVE, "同意", true), HEAD, on);
    }

    List<HandlingEvent> refused(String extensionId, LocalDate on) {
        return decided(
                extensionId, new ExtensionDecision(ExtensionDecision.Verdict.REFUSE, "理由不充分", false), VICE_HEAD, on);
    }

    List<HandlingEvent> decided(String extensionId, ExtensionDecision decision, Actor actor, LocalDate on) {
        return keep(reply.extensions().decide(extensionId, decision, actor, on, noon(on)));
    }

    List<HandlingEvent> withdrawn(String extensionId, LocalDate on) {
        return keep(reply.extensions().withdraw(extensionId, "不再需要", UNIT_HEAD, on, noon(on)));
    }

    List<HandlingEvent> delivered(LocalDate on) {
        return keep(AReply.deliver(reply, of(LEAD, Post.HANDLER), List.of(inSystem(WANG, on), inSystem(LI, on))));
    }

    List<HandlingEvent> rings(Instant now) {
        return keep(reply.ring(now));
    }

    boolean onTime() {
        return Objects.requireNonNull(reply.snapshot().delivered()).onTime();
    }

    List<HandlingEvent> keep(List<? extends HandlingEvent> events) {
        said.addAll(events);
        return List.copyOf(events);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(RULES.zone()).toInstant();
    }

    private static Actor office(String person, Post post) {
        return new Actor(person, post, "GOVERNMENT_OFFICE", null);
    }
}
