package io.huiyin.handling.reply;

import static io.huiyin.contracts.value.SignOffLevel.CHECK;
import static io.huiyin.contracts.value.SignOffLevel.DRAFT;
import static io.huiyin.contracts.value.SignOffLevel.REVIEW;
import static io.huiyin.contracts.value.SignOffLevel.SIGN_OFF;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.FOUR_LEVELS;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.aReply;
import static io.huiyin.handling.reply.AReply.aReplyWithACoUnit;
import static io.huiyin.handling.reply.AReply.treating;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent.ReplyLevelPassed;
import io.huiyin.contracts.HandlingEvent.ReplySentBack;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.Case;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.signoff.SignOffRejected;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplySigningTest {
    private final AReply drafted = aReply().received().contacted().drafted();

    @Test
    @DisplayName("R62, A24: four levels; the last one signs and takes the number")
    void four_levels() {
        assertThat(drafted.pass(CHECK, day(7, 21))).isEqualTo(new ReplyLevelPassed(PROPOSAL, AReply.ID, 1, 1, CHECK));
        assertThat(drafted.pass(REVIEW, day(7, 22))).isEqualTo(new ReplyLevelPassed(PROPOSAL, AReply.ID, 1, 1, REVIEW));
        assertThat(drafted.pass(SIGN_OFF, day(7, 23)))
                .isEqualTo(new ReplySignedOff(PROPOSAL, AReply.ID, 1, 1, AReply.NUMBER, day(7, 23)));
        assertThat(drafted.reply.signedOff()).contains(new SignedOff(AReply.NUMBER, day(7, 23), List.of()));
    }

    @Test
    @DisplayName("R62: a level sends back to the drafter or to the level below, with a reason")
    void a_level_sends_back() {
        drafted.reviewed();

        assertThat(drafted.reply.sendBack(SIGN_OFF, REVIEW, of(LEAD, Post.UNIT_HEAD), day(7, 23), "请核对数据"))
                .isEqualTo(new ReplySentBack(PROPOSAL, AReply.ID, 1, 1, SIGN_OFF, REVIEW, "请核对数据"));
        assertThat(drafted.reply.sendBack(REVIEW, DRAFT, of(LEAD, Post.LEADER_IN_CHARGE), day(7, 24), "请重写措施"))
                .isEqualTo(new ReplySentBack(PROPOSAL, AReply.ID, 1, 1, REVIEW, DRAFT, "请重写措施"));
        refused(new SignOffRejected.DraftAwaited(), () -> drafted.pass(CHECK, day(7, 25)));
    }

    @Test
    @DisplayName("R62: a new draft starts the chain again")
    void a_new_draft_starts_the_chain_again() {
        drafted.reviewed().drafted();

        refused(new SignOffRejected.NotThisLevelsTurn(SIGN_OFF, CHECK), () -> drafted.pass(SIGN_OFF, day(7, 24)));
    }

    @Test
    @DisplayName("A24: a refused 签批 takes no number")
    void a_refused_sign_off_takes_no_number() {
        AtomicInteger taken = new AtomicInteger();
        Reply reply = aReply().received().drafted().reviewed().reply;

        refused(
                new ReplyRejected.ContactMissing(),
                () -> reply.pass(
                        SIGN_OFF, of(LEAD, Post.UNIT_HEAD), day(7, 23), () -> "第" + taken.incrementAndGet() + "号"));
        assertThat(taken).hasValue(0);
    }

    @Test
    @DisplayName("R49: no 签批 without contact")
    void no_sign_off_without_contact() {
        AReply reviewed = aReply().received().drafted().reviewed();

        refused(new ReplyRejected.ContactMissing(), () -> reviewed.pass(SIGN_OFF, day(7, 23)));
    }

    @Test
    @DisplayName("A19: a call is not 面商, a video call neither")
    void a_call_is_not_face_to_face() {
        AReply called = aReply().received()
                .contacted(ContactMode.PHONE)
                .contacted(ContactMode.VIDEO)
                .drafted()
                .reviewed();

        refused(new ReplyRejected.FaceToFaceContactMissing(), () -> called.pass(SIGN_OFF, day(7, 23)));
    }

    @Test
    @DisplayName("A19, A12: what the former lead talked about is not the new lead's 面商")
    void the_new_lead_meets_the_submitters_itself() {
        Reply reply = aReply().received().contacted().reply;
        reply.ledBy(new Lead("a3", CO, RECEIPT_DUE, Standing.RECEIVED), FOUR_LEVELS, Case.day(6, 27));
        reply.draft(of(CO, Post.HANDLER), AReply.content(), day(7, 20));
        reply.pass(CHECK, of(CO, Post.SECTION_HEAD), day(7, 21), () -> "");
        reply.pass(REVIEW, of(CO, Post.LEADER_IN_CHARGE), day(7, 21), () -> "");

        refused(
                new ReplyRejected.ContactMissing(),
                () -> reply.pass(SIGN_OFF, of(CO, Post.UNIT_HEAD), day(7, 21), () -> ""));
    }

    @Test
    @DisplayName("A12: what the former lead signed does not leave the new lead's unit")
    void what_the_former_lead_signed_is_void() {
        Reply reply = drafted.signedOff().reply;
        reply.ledBy(new Lead("a3", CO, RECEIPT_DUE, Standing.RECEIVED), FOUR_LEVELS, Case.day(6, 27));

        assertThat(reply.signedOff()).isEmpty();
        refused(new ReplyRejected.NotYetSignedOff(), () -> AReply.deliver(reply, of(CO, Post.HANDLER), List.of()));
    }

    @Test
    @DisplayName("A12: a delivered reply stays its lead's")
    void a_delivered_reply_stays_its_leads() {
        Reply reply = drafted.signedOff().deliveredOn(day(7, 25)).reply;
        reply.ledBy(new Lead("a3", CO, RECEIPT_DUE, Standing.RECEIVED), FOUR_LEVELS, Case.day(6, 27));

        assertThat(reply.lead().unit()).isEqualTo(LEAD);
    }

    @Test
    @DisplayName("D5: no 签批 while a co-unit still has time for its opinion")
    void no_sign_off_while_an_opinion_may_come() {
        AReply waiting = aReplyWithACoUnit().received().contacted().drafted().reviewed();

        refused(
                new ReplyRejected.OpinionOutstanding(CO.name(), OPINION_DUE.on()),
                () -> waiting.pass(SIGN_OFF, day(8, 15)));
    }

    @Test
    @DisplayName("D5: after the date the lead goes on without it")
    void after_the_date_the_lead_goes_on() {
        AReply waiting = aReplyWithACoUnit().received().contacted().drafted().reviewed();

        assertThat(waiting.pass(SIGN_OFF, day(8, 16))).isInstanceOf(ReplySignedOff.class);
    }

    @Test
    @DisplayName("R32: an opinion that came after the draft needs a new draft before 签批")
    void an_opinion_after_the_draft() {
        AReply late =
                aReplyWithACoUnit().received().contacted().drafted().reviewed().opinionGiven();

        refused(new ReplyRejected.OpinionUntreated(CO.name()), () -> late.pass(SIGN_OFF, day(8, 16)));
        late.draft(treating(AdoptionOutcome.ADOPTED, ""));
        assertThat(late.signedOff().reply.signedOff()).isPresent();
    }

    @Test
    @DisplayName("A12: another co-unit owes the opinion after a reassignment")
    void another_co_unit_owes_the_opinion() {
        AReply moved = aReplyWithACoUnit().received().contacted().drafted().reviewed();
        moved.reply.opinionOwedBy("a2", ExpectedOpinion.missing("a4", LEAD, OPINION_DUE));

        refused(
                new ReplyRejected.OpinionOutstanding(LEAD.name(), OPINION_DUE.on()),
                () -> moved.pass(SIGN_OFF, day(8, 1)));
    }

    @Test
    @DisplayName("R62: after 签批 no draft, no sign-off, no return")
    void after_sign_off_nothing_changes() {
        AReply signed = drafted.signedOff();

        refused(new SignOffRejected.AlreadySignedOff(), () -> signed.draft(AReply.content()));
        refused(new SignOffRejected.AlreadySignedOff(), () -> signed.pass(SIGN_OFF, day(7, 24)));
        refused(
                new SignOffRejected.AlreadySignedOff(),
                () -> signed.reply.sendBack(SIGN_OFF, DRAFT, of(LEAD, Post.UNIT_HEAD), day(7, 24), "有误"));
    }
}
