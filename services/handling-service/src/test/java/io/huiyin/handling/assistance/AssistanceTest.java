package io.huiyin.handling.assistance;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.aReply;
import static io.huiyin.handling.reply.AReply.aSignedReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.reply.AReply;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyRejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssistanceTest {
    private final Reply reply = aReply().received().reply();

    @Test
    @DisplayName("R60: the lead asks another unit by letter, without approval and without a date")
    void the_lead_asks_by_letter() {
        assertThat(ask("u009", "中阳县水利局"))
                .isEqualTo(new AssistanceRequested(
                        PROPOSAL, AReply.ID, 1, 1, "u009", "中阳县水利局", "请协助办理涉河审批", "中教科〔2023〕7号函", day(7, 3)));
        assertThat(ask(null, "国网中阳县供电公司").request()).isEqualTo(2);
    }

    @Test
    @DisplayName("R60: only the lead, after receipt, until delivery")
    void only_the_lead_until_delivery() {
        AssistanceLetters.Letter letter = letter("u009", "中阳县水利局");
        refused(
                new ReplyRejected.OnlyTheLeadUnitReplies(LEAD.name()),
                () -> reply.requestAssistance(of(CO, Post.HANDLER), letter));
        Reply delivered = aSignedReply().deliveredOn(day(7, 25)).reply();
        refused(
                new ReplyRejected.ReplyAlreadyDelivered(day(7, 25)),
                () -> delivered.requestAssistance(of(LEAD, Post.HANDLER), letter));
    }

    @Test
    @DisplayName("R60: a letter names the unit, the matter and its number, in the course of the handling")
    void what_a_letter_says() {
        refused(new AssistanceRejected.AssistingUnitMissing(), () -> ask("u009", " "));
        refused(new AssistanceRejected.OwnUnitAsked(LEAD.name()), () -> ask(LEAD.unitId(), "教科局"));
        refused(new AssistanceRejected.OwnUnitAsked(LEAD.name()), () -> ask(null, LEAD.name()));
        refused(
                new AssistanceRejected.AssistanceMatterMissing(),
                () -> ask(new AssistanceLetters.Letter("u009", "水利局", "", "7号函", day(7, 3))));
        refused(
                new AssistanceRejected.AssistanceLetterNumberMissing(),
                () -> ask(new AssistanceLetters.Letter("u009", "水利局", "涉河审批", " ", day(7, 3))));
        refused(
                new AssistanceRejected.AssistanceBeforeThisRound(day(6, 15), ASSIGNED_ON),
                () -> ask(new AssistanceLetters.Letter("u009", "水利局", "涉河审批", "7号函", day(6, 15))));
    }

    @Test
    @DisplayName("R60: the unit answers itself, also after delivery")
    void the_unit_answers_itself() {
        ask("u009", "中阳县水利局");

        assertThat(reply.answerAssistance(of(unit("u009"), Post.HANDLER), 1, " 已受理 ", day(7, 6)))
                .isEqualTo(
                        new AssistanceAnswered(PROPOSAL, AReply.ID, 1, 1, "u009", "中阳县水利局", "已受理", day(7, 6), false));
        assertThat(reply.snapshot().assistance())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.answer()).isEqualTo(new AssistanceRequest.Answer("已受理", day(7, 6), false)));
    }

    @Test
    @DisplayName("R60: the lead enters what a letter says, marked as on behalf")
    void the_lead_enters_a_letter() {
        ask(null, "国网中阳县供电公司");

        assertThat(reply.answerAssistance(of(LEAD, Post.HANDLER), 1, "可以增容", day(7, 6))
                        .enteredOnBehalf())
                .isTrue();
    }

    @Test
    @DisplayName("R60: once, by nobody else, not before it was asked, with words")
    void once_and_by_nobody_else() {
        ask("u009", "中阳县水利局");

        refused(
                new AssistanceRejected.NoSuchAssistanceRequest(2),
                () -> reply.answerAssistance(of(LEAD, Post.HANDLER), 2, "可以", day(7, 6)));
        refused(
                new AssistanceRejected.NotTheAssistingUnit("中阳县水利局"),
                () -> reply.answerAssistance(of(CO, Post.HANDLER), 1, "可以", day(7, 6)));
        refused(
                new AssistanceRejected.AssistanceAnswerMissing(),
                () -> reply.answerAssistance(of(LEAD, Post.HANDLER), 1, " ", day(7, 6)));
        refused(
                new AssistanceRejected.AssistanceAnsweredBeforeAsked(day(7, 2), day(7, 3)),
                () -> reply.answerAssistance(of(LEAD, Post.HANDLER), 1, "可以", day(7, 2)));
        reply.answerAssistance(of(LEAD, Post.HANDLER), 1, "可以", day(7, 6));
        refused(
                new AssistanceRejected.AssistanceAlreadyAnswered(day(7, 6)),
                () -> reply.answerAssistance(of(LEAD, Post.HANDLER), 1, "可以", day(7, 7)));
    }

    @Test
    @DisplayName("A12: nothing after the proposal has ended")
    void nothing_after_the_end() {
        ask("u009", "中阳县水利局");
        reply.end("撤回");

        refused(
                new ReplyRejected.ReplyEnded("撤回"),
                () -> reply.answerAssistance(of(LEAD, Post.HANDLER), 1, "可以", day(7, 6)));
    }

    private AssistanceRequested ask(@Nullable String unitId, String name) {
        return ask(letter(unitId, name));
    }

    private AssistanceRequested ask(AssistanceLetters.Letter letter) {
        return reply.requestAssistance(of(LEAD, Post.HANDLER), letter);
    }

    private static AssistanceLetters.Letter letter(@Nullable String unitId, String name) {
        return new AssistanceLetters.Letter(unitId, name, "请协助办理涉河审批", "中教科〔2023〕7号函", day(7, 3));
    }

    private static UnitRef unit(String id) {
        return new UnitRef(id, id, id, id);
    }
}
