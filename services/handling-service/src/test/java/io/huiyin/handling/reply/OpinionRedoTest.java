package io.huiyin.handling.reply;

import static io.huiyin.contracts.value.SignOffLevel.SIGN_OFF;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.GIVEN;
import static io.huiyin.handling.reply.AReply.aReplyWithACoUnit;
import static io.huiyin.handling.reply.AReply.content;
import static io.huiyin.handling.reply.AReply.treating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the lead's reply makes of an opinion that is sent back, redone, or never comes (D5). */
class OpinionRedoTest {
    private static final DueDate REDO_DUE = RULES.opinionRedo(day(8, 2));
    private static final ExpectedOpinion.Given AGAIN = new ExpectedOpinion.Given(
            "同意，列入预算30万元。", OpinionDisclosure.CONSENTED, "中财函〔2023〕6号", LocalDate.of(2023, 8, 8), true);

    private final AReply aReply = aReplyWithACoUnit().received().contacted().opinionGiven();
    private final Reply reply = aReply.reply;

    @Test
    @DisplayName("D5: until it is redone, or its date has passed, the reply is not signed")
    void the_redo_blocks_the_signing() {
        aReply.draft(treating(AdoptionOutcome.ADOPTED, ""));
        aReply.reviewed();
        sentBack();

        refused(new ReplyRejected.OpinionOutstanding(CO.name(), day(8, 9)), () -> aReply.pass(SIGN_OFF, day(8, 9)));
        assertThat(aReply.pass(SIGN_OFF, day(8, 10)))
                .isInstanceOfSatisfying(
                        ReplySignedOff.class,
                        signed -> assertThat(signed.silentUnits()).containsExactly(CO));
    }

    @Test
    @DisplayName("R32, D5: a draft that treated the old text must treat the new one again")
    void the_new_text_is_treated_again() {
        aReply.draft(treating(AdoptionOutcome.ADOPTED, ""));
        aReply.reviewed();
        sentBack();
        given(1, AGAIN);

        refused(new ReplyRejected.OpinionUntreated(CO.name()), () -> aReply.pass(SIGN_OFF, day(8, 9)));
        refused(new ReplyRejected.OpinionUntreated(CO.name()), () -> aReply.draft(content()));
        aReply.draft(treating(AdoptionOutcome.PARTLY_ADOPTED, "分两年安排"));
        assertThat(aReply.signedOff().reply.signedOff())
                .hasValueSatisfying(signed -> assertThat(signed.silentUnits()).isEmpty());
    }

    @Test
    @DisplayName("R32: while it is being redone the old text cannot be treated")
    void the_old_text_is_gone() {
        sentBack();

        refused(new ReplyRejected.NoSuchOpinion("a2"), () -> aReply.draft(treating(AdoptionOutcome.ADOPTED, "")));
        assertThatCode(() -> aReply.draft(content())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("D5: told twice, or of an earlier submission afterwards, it stays as it is")
    void old_news_changes_nothing() {
        sentBack();
        given(0, GIVEN);
        assertThat(reply.opinions().get(0).given()).isNull();
        given(1, AGAIN);
        sentBack();
        given(0, GIVEN);
        reply.opinionStands("a2", 0, OPINION_DUE, null);

        assertThat(reply.opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.given()).isEqualTo(AGAIN);
            assertThat(opinion.sentBack()).isEqualTo(1);
            assertThat(opinion.due()).isEqualTo(REDO_DUE);
        });
    }

    @Test
    @DisplayName("D5: the redo may be heard before the return")
    void the_redo_may_be_heard_before_the_return() {
        given(1, AGAIN);
        sentBack();

        assertThat(reply.opinions().get(0).given()).isEqualTo(AGAIN);
    }

    @Test
    @DisplayName("D5: in a later round, too; what the first reply treated was the old text")
    void in_a_later_round() {
        aReply.draft(treating(AdoptionOutcome.ADOPTED, ""));
        Reply first = aReply.signedOff().deliveredOn(day(7, 25)).reply;
        Reply second = Reply.restore(
                first.snapshot().nextRound("141129:p:reply:2", day(8, 1), RULES.rehandlingDue(day(8, 1))));
        second.opinionStands("a2", 1, REDO_DUE, null);
        second.opinionStands("a2", 1, REDO_DUE, AGAIN);

        refused(
                new ReplyRejected.OpinionUntreated(CO.name()),
                () -> second.draft(of(LEAD, Post.HANDLER), content(), day(8, 9)));
    }

    @Test
    @DisplayName("D5: silence after the date is named in what is signed; what comes later changes nothing signed")
    void silence_is_named() {
        AReply silent = aReplyWithACoUnit().received().contacted().drafted().reviewed();

        assertThat(silent.pass(SIGN_OFF, day(8, 16)))
                .isInstanceOfSatisfying(
                        ReplySignedOff.class,
                        signed -> assertThat(signed.silentUnits()).containsExactly(CO));
        SignedOff before = silent.reply.signedOff().orElseThrow();
        silent.reply.opinionStands("a2", 0, OPINION_DUE, GIVEN);

        assertThat(silent.reply.signedOff()).contains(before);
        assertThat(silent.reply.opinions().get(0).given()).isEqualTo(GIVEN);
    }

    @Test
    @DisplayName("D5: what was there when the reply was signed stays in it, also when a later round sends it back")
    void what_was_signed_stays() {
        aReply.draft(treating(AdoptionOutcome.ADOPTED, ""));
        aReply.signedOff();
        sentBack();
        given(1, AGAIN);

        assertThat(reply.opinions())
                .singleElement()
                .satisfies(opinion -> assertThat(opinion.given()).isEqualTo(GIVEN));
    }

    @Test
    @DisplayName("D5: the lead unit sends back, as long as nothing is signed")
    void who_sends_back_and_until_when() {
        assertThatCode(() -> reply.requireOpinionsOpen(of(LEAD, Post.SECTION_HEAD)))
                .doesNotThrowAnyException();
        refused(
                new ReplyRejected.OnlyTheLeadUnitSendsBack(LEAD.name()),
                () -> reply.requireOpinionsOpen(of(CO, Post.HANDLER)));
        aReply.draft(treating(AdoptionOutcome.ADOPTED, ""));
        aReply.signedOff();
        refused(
                new ReplyRejected.OpinionsSettled(AReply.NUMBER),
                () -> reply.requireOpinionsOpen(of(LEAD, Post.HANDLER)));
        reply.end("办结");
        refused(new ReplyRejected.ReplyEnded("办结"), () -> reply.requireOpinionsOpen(of(LEAD, Post.HANDLER)));
    }

    private void sentBack() {
        reply.opinionStands("a2", 1, REDO_DUE, null);
    }

    private void given(int timesSentBack, ExpectedOpinion.Given given) {
        reply.opinionStands("a2", timesSentBack, timesSentBack == 0 ? OPINION_DUE : REDO_DUE, given);
    }
}
