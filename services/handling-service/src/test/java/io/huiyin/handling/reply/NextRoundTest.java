package io.huiyin.handling.reply;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.aReplyWithACoUnit;
import static io.huiyin.handling.reply.AReply.aSignedReply;
import static io.huiyin.handling.reply.AReply.content;
import static io.huiyin.handling.reply.AReply.post;
import static io.huiyin.handling.reply.AReply.treating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.contact.Contact;
import io.huiyin.handling.signoff.SignOffChain;
import io.huiyin.handling.signoff.SignOffRejected;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NextRoundTest {
    private static final String SECOND = "141129:" + PROPOSAL + ":reply:2";

    @Test
    @DisplayName("R33: the next round has the same matter and lead, its own date, nothing done yet")
    void a_new_round() {
        ReplyState first = aSignedReply().deliveredOn(day(7, 25)).reply().snapshot();

        ReplyState second = first.nextRound(SECOND, day(8, 1), RULES.rehandlingDue(day(8, 1)));

        assertThat(second.subject().round()).isEqualTo(2);
        assertThat(second.subject().replyId()).isEqualTo(SECOND);
        assertThat(second.subject().matter()).isEqualTo(first.subject().matter());
        assertThat(second.subject().due().on()).isEqualTo(day(9, 1));
        assertThat(second.lead()).isEqualTo(first.lead());
        assertThat(second.contacts()).isEmpty();
        assertThat(second.draft()).isNull();
        assertThat(second.signedOff()).isNull();
        assertThat(second.delivered()).isNull();
    }

    @Test
    @DisplayName("R57: the new round needs a new contact")
    void the_new_round_needs_a_new_contact() {
        Reply second = second(aSignedReply().deliveredOn(day(7, 25)).reply());
        second.draft(of(LEAD, Post.HANDLER), content(), day(8, 5));
        pass(second, SignOffLevel.CHECK);
        pass(second, SignOffLevel.REVIEW);

        refused(new ReplyRejected.ContactMissing(), () -> pass(second, SignOffLevel.SIGN_OFF));
    }

    @Test
    @DisplayName("R32: an opinion the first reply treated need not be treated again, but may")
    void a_treated_opinion() {
        AReply first = aReplyWithACoUnit().received().contacted().opinionGiven();
        first.draft(treating(AdoptionOutcome.ADOPTED, ""));
        Reply second = second(first.signedOff().deliveredOn(day(7, 25)).reply());

        assertThatCode(() -> second.draft(of(LEAD, Post.HANDLER), content(), day(8, 5)))
                .doesNotThrowAnyException();
        assertThatCode(() -> second.draft(of(LEAD, Post.HANDLER), treating(AdoptionOutcome.ADOPTED, ""), day(8, 5)))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("R32: an opinion that came too late for the first reply is treated in the second")
    void a_late_opinion() {
        AReply first = aReplyWithACoUnit().received().contacted().drafted().reviewed();
        first.pass(SignOffLevel.SIGN_OFF, OPINION_DUE.on().plusDays(1));
        Reply second = second(first.deliveredOn(day(8, 17)).reply());
        second.opinionStands("a2", 0, OPINION_DUE, AReply.GIVEN);

        refused(
                new ReplyRejected.OpinionUntreated(CO.name()),
                () -> second.draft(of(LEAD, Post.HANDLER), content(), day(8, 25)));
    }

    @Test
    @DisplayName("A28, D5: a co-unit released when the case was closed is not waited for, though its date has not come")
    void a_released_co_unit_is_not_waited_for() {
        Reply closed = aReplyWithACoUnit().received().reply();
        closed.opinionNoLongerOwed("a2");
        closed.end("办结");
        Reply second = second(closed);
        assertThat(second.opinions())
                .singleElement()
                .satisfies(opinion -> assertThat(opinion.awaitedOn(day(8, 1))).isFalse());
        assertThat(second.snapshot().endedBecause()).isNull();

        second.opinionStands("a2", 0, OPINION_DUE, AReply.GIVEN);
        second.opinionNoLongerOwed("a2");
        assertThat(second.opinions())
                .singleElement()
                .satisfies(opinion -> assertThat(opinion.given()).isEqualTo(AReply.GIVEN));
    }

    @Test
    @DisplayName(
            "R62, D10: the next round's reply goes through all its levels again, back and forth, by its own chain if set")
    void the_levels_of_a_later_round() {
        Reply second = second(aSignedReply().deliveredOn(day(7, 25)).reply());
        second.recordContact(
                of(LEAD, Post.HANDLER),
                new Contact(ContactPhase.BEFORE, ContactMode.VISIT, day(8, 2), List.of("s1"), "了解意图", null),
                day(8, 2));
        second.draft(of(LEAD, Post.HANDLER), content(), day(8, 5));
        refused(
                new SignOffRejected.NotThisLevelsTurn(SignOffLevel.SIGN_OFF, SignOffLevel.CHECK),
                () -> pass(second, SignOffLevel.SIGN_OFF));
        pass(second, SignOffLevel.CHECK);
        pass(second, SignOffLevel.REVIEW);
        second.sendBack(SignOffLevel.SIGN_OFF, SignOffLevel.REVIEW, of(LEAD, Post.UNIT_HEAD), day(8, 6), "请核对");
        second.sendBack(SignOffLevel.REVIEW, SignOffLevel.CHECK, of(LEAD, Post.LEADER_IN_CHARGE), day(8, 6), "请核对数据");
        pass(second, SignOffLevel.CHECK);
        pass(second, SignOffLevel.REVIEW);
        pass(second, SignOffLevel.SIGN_OFF);
        assertThat(second.signedOff()).isPresent();

        ReplyState first = aSignedReply().deliveredOn(day(7, 25)).reply().snapshot();
        OwnChain own = new OwnChain(List.of(SignOffLevel.DRAFT, SignOffLevel.SIGN_OFF), "全局仅三人");
        ReplyState shorter = first.nextRound(SECOND, day(8, 1), RULES.rehandlingDue(day(8, 1)))
                .through(SignOffChain.of(own));
        assertThat(shorter.chain().own()).isEqualTo(own);
        assertThat(first.chain().own()).isNull();
    }

    private static Reply second(Reply first) {
        return Reply.restore(first.snapshot().nextRound(SECOND, day(8, 1), RULES.rehandlingDue(day(8, 1))));
    }

    private static void pass(Reply reply, SignOffLevel level) {
        reply.pass(level, of(LEAD, post(level)), day(8, 6), () -> AReply.NUMBER);
    }
}
