package io.huiyin.handling.reply;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.LI;
import static io.huiyin.handling.Case.MATTER;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.WANG;
import static io.huiyin.handling.Case.answer;
import static io.huiyin.handling.Case.inSystem;
import static io.huiyin.handling.Case.of;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.contact.Contact;
import io.huiyin.handling.correction.Grounds;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply told in the words of the domain: {@code aReply().received().contacted().drafted()}. */
public final class AReply {
    public static final String ID = "141129:" + PROPOSAL + ":reply:1";
    public static final String NUMBER = "中教科〔2023〕3号函";
    static final ExpectedOpinion.Given GIVEN = new ExpectedOpinion.Given(
            "同意，经费可列入预算。", OpinionDisclosure.CONSENTED, "中财函〔2023〕5号", LocalDate.of(2023, 7, 10), true);

    final Reply reply;

    private AReply(List<ExpectedOpinion> opinions) {
        reply = Reply.restore(ReplyState.open(
                new ReplyState.Subject(PROPOSAL, ID, 1, MATTER, ASSIGNED_ON, REPLY_DUE, null),
                new Lead("a1", LEAD, RECEIPT_DUE, Standing.OPEN),
                opinions));
    }

    /** Of a lead unit alone. */
    public static AReply aReply() {
        return new AReply(List.of());
    }

    /** Of a lead unit and one co-unit. */
    static AReply aReplyWithACoUnit() {
        return new AReply(List.of(ExpectedOpinion.missing("a2", CO, OPINION_DUE)));
    }

    public AReply received() {
        reply.assignmentStands("a1", Standing.RECEIVED);
        return this;
    }

    AReply opinionGiven() {
        reply.opinionStands("a2", 0, OPINION_DUE, GIVEN);
        return this;
    }

    public AReply contacted() {
        return contacted(ContactMode.VISIT);
    }

    AReply contacted(ContactMode mode) {
        LocalDate on = LocalDate.of(2023, 6, 25);
        reply.recordContact(
                of(LEAD, Post.HANDLER), new Contact(ContactPhase.BEFORE, mode, on, List.of("s1"), "了解意图", null), on);
        return this;
    }

    public AReply drafted() {
        draft(content());
        return this;
    }

    AReply reviewed() {
        pass(SignOffLevel.CHECK, LocalDate.of(2023, 7, 21));
        pass(SignOffLevel.REVIEW, LocalDate.of(2023, 7, 22));
        return this;
    }

    AReply signedOff() {
        reviewed();
        pass(SignOffLevel.SIGN_OFF, LocalDate.of(2023, 7, 23));
        return this;
    }

    /** Signed off, with everything that needs. */
    public static AReply aSignedReply() {
        return aReply().received().contacted().drafted().signedOff();
    }

    public AReply deliveredOn(LocalDate on) {
        deliver(reply, of(LEAD, Post.HANDLER), List.of(inSystem(WANG, on), inSystem(LI, on)));
        return this;
    }

    /** Delivered on one day, entered on a later one with the posting receipt (D11). */
    public AReply deliveredLate(LocalDate on, LocalDate enteredOn) {
        reply.delivery()
                .enter(
                        of(LEAD, Post.HANDLER),
                        List.of(inSystem(WANG, on), inSystem(LI, on)),
                        enteredOn,
                        new Grounds("当日送达，次日才录入", "挂号收据 3"));
        return this;
    }

    /** Entered on the day of the last of them. */
    public static List<HandlingEvent> deliver(Reply reply, Actor actor, List<Delivery> deliveries) {
        LocalDate last = deliveries.stream()
                .map(Delivery::deliveredOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.of(2023, 7, 25));
        return reply.delivery().enter(actor, deliveries, last, null);
    }

    public Reply reply() {
        return reply;
    }

    HandlingEvent draft(DraftContent content) {
        return reply.draft(of(LEAD, Post.HANDLER), content, LocalDate.of(2023, 7, 20));
    }

    HandlingEvent pass(SignOffLevel level, LocalDate on) {
        return reply.pass(level, of(LEAD, post(level)), on, () -> NUMBER);
    }

    static Post post(SignOffLevel level) {
        return switch (level) {
            case DRAFT -> Post.HANDLER;
            case CHECK -> Post.SECTION_HEAD;
            case REVIEW -> Post.LEADER_IN_CHARGE;
            case SIGN_OFF -> Post.UNIT_HEAD;
        };
    }

    /** A whole draft without opinions. */
    static DraftContent content() {
        return content(ReplyDisclosure.PROACTIVE, null, List.of());
    }

    static DraftContent treating(AdoptionOutcome outcome, String reason) {
        return content(ReplyDisclosure.PROACTIVE, null, List.of(new OpinionTreatment("a2", outcome, reason)));
    }

    static DraftContent content(
            ReplyDisclosure disclosure, @Nullable String reason, List<OpinionTreatment> treatments) {
        return new DraftContent(List.of(answer("p1"), answer("p2")), "A", disclosure, reason, treatments);
    }
}
