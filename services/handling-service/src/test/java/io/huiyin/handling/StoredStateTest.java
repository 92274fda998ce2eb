package io.huiyin.handling;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.FOUR_LEVELS;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.MATTER;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.Corrections;
import io.huiyin.handling.extension.Extensions;
import io.huiyin.handling.opinion.ASentBackOpinion;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.AReply;
import io.huiyin.handling.reply.ExpectedOpinion;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyState;
import io.huiyin.handling.round.Duty;
import io.huiyin.handling.round.Handling;
import io.huiyin.handling.round.Round;
import io.huiyin.handling.signoff.UnitSignOffChain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written is what is read, with everything in it. */
class StoredStateTest {
    @Test
    void a_delivered_reply_survives_the_store() {
        ReplyState state = AReply.aSignedReply().deliveredOn(day(7, 25)).reply().snapshot();

        assertThat(stored(state, ReplyState.class)).isEqualTo(state);
        assertThat(Reply.restore(state).snapshot()).isEqualTo(state);
    }

    @Test
    @DisplayName("R25, D1: what was written before there were extensions has none, and knows its statutory date")
    void a_reply_of_before_extensions_is_restored() {
        ReplyState state = AReply.aSignedReply().deliveredOn(day(7, 25)).reply().snapshot();
        Map<String, Object> fields =
                EventCodec.mapper().convertValue(state, new TypeReference<Map<String, Object>>() {});
        fields.remove("extensions");
        Map<String, Object> subject = new HashMap<>(
                EventCodec.mapper().convertValue(fields.get("subject"), new TypeReference<Map<String, Object>>() {}));
        subject.remove("statutoryDue");
        fields.put("subject", subject);

        assertThat(EventCodec.mapper().convertValue(fields, ReplyState.class)).isEqualTo(state);
        assertThat(state.extensions()).isEqualTo(Extensions.NONE);
        assertThat(state.subject().statutoryDue().on()).isEqualTo(day(9, 16));
    }

    @Test
    void an_assignment_survives_the_store() {
        Assignment assignment = Assignment.open(
                        new Assignment.Order(
                                PROPOSAL,
                                "a1",
                                LEAD,
                                AssignmentRole.LEAD,
                                Case.ASSIGNED_ON,
                                REPLY_DUE,
                                Case.RECEIPT_DUE,
                                Case.RETURN_WINDOW),
                        Case.midnight(6, 22))
                .aggregate();
        assignment.receive(of(LEAD, Post.HANDLER), ActDay.today(day(6, 19)));
        assignment.giveBack(of(LEAD, Post.HANDLER), day(6, 20), "不属本单位职责", "u009", false);

        assertThat(stored(assignment.snapshot(), Assignment.State.class)).isEqualTo(assignment.snapshot());
    }

    @Test
    void an_opinion_survives_the_store() {
        Opinion opinion = Opinion.open(new Opinion.Order(PROPOSAL, "a2", MATTER.title(), CO, OPINION_DUE), FOUR_LEVELS)
                .aggregate();
        opinion.assignmentStands(Standing.RECEIVED);
        opinion.ring(Case.midnight(8, 16));
        opinion.draft(of(CO, Post.HANDLER), "同意", OpinionDisclosure.WITHHELD, day(8, 16));
        opinion.sendBack(SignOffLevel.CHECK, SignOffLevel.DRAFT, of(CO, Post.SECTION_HEAD), day(8, 17), "请写明金额");

        assertThat(stored(opinion.snapshot(), Opinion.State.class)).isEqualTo(opinion.snapshot());
    }

    @Test
    void a_handling_survives_the_store() {
        Handling handling = Handling.open(
                PROPOSAL, List.of(new Duty("a1", LEAD, AssignmentRole.LEAD, true)), Case.ASSIGNED_ON, REPLY_DUE);
        handling.delivered(1, new Round.Delivery(day(7, 25), REPLY_DUE, REPLY_DUE));
        handling.concluded(1, new Round.Conclusion(new SurveyTotals(1, 0, 0, 0), true, false, day(7, 30)));
        handling.close(1, day(7, 31));
        handling.dissatisfied(1, day(8, 30), "又坏了");
        handling.dissatisfied(2, day(9, 30), "还是坏的");
        handling.panelMet(2, day(10, 8), "县政府办公室、教科局参加");
        handling.ringPanel(2, Case.midnight(12, 1));
        handling.decidePanel(2, PanelOutcome.CLOSE_WITH_EXPLANATION, "明年更换", day(12, 2));

        assertThat(stored(handling.snapshot(), Handling.State.class)).isEqualTo(handling.snapshot());
    }

    @Test
    void a_handling_from_before_the_panel_is_read() {
        Handling handling = Handling.open(
                PROPOSAL, List.of(new Duty("a1", LEAD, AssignmentRole.LEAD, true)), Case.ASSIGNED_ON, REPLY_DUE);
        Map<String, Object> fields = fields(handling.snapshot());
        assertThat(fields.remove("panels")).isEqualTo(List.of());

        assertThat(EventCodec.mapper().convertValue(fields, Handling.State.class))
                .isEqualTo(handling.snapshot());
    }

    @Test
    void an_expected_opinion_from_before_the_release_at_closing_is_read() {
        ExpectedOpinion expected = ExpectedOpinion.missing("a2", CO, OPINION_DUE);
        Map<String, Object> fields = fields(expected);
        assertThat(fields.remove("noLongerOwed")).isEqualTo(false);

        assertThat(EventCodec.mapper().convertValue(fields, ExpectedOpinion.class))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("D5: an opinion that was sent back keeps its void number; one stored before that restores without")
    void a_sent_back_opinion_survives_the_store() {
        Opinion opinion = ASentBackOpinion.sentBack();

        assertThat(stored(opinion.snapshot(), Opinion.State.class)).isEqualTo(opinion.snapshot());
        assertThat(Opinion.restore(former(opinion.snapshot(), Opinion.State.class, "sentBack"))
                        .timesSentBack())
                .isZero();
    }

    @Test
    @DisplayName("R60, D5: a reply stored before there were letters, silent units and redone opinions restores")
    void a_former_reply_restores() {
        ReplyState state = AReply.aSignedReply().deliveredOn(day(7, 25)).reply().snapshot();

        ReplyState former = former(state, ReplyState.class, "assistance", "silentUnits", "treated", "sentBack");

        assertThat(former).isEqualTo(state);
        assertThat(Reply.restore(former).snapshot()).isEqualTo(state);
    }

    @Test
    void a_units_own_chain_survives_the_store() {
        UnitSignOffChain.State state = new UnitSignOffChain.State(
                "u007", DocumentKind.OPINION, List.of(SignOffLevel.DRAFT, SignOffLevel.SIGN_OFF), "全局仅三人");

        assertThat(stored(state, UnitSignOffChain.State.class)).isEqualTo(state);
        assertThat(UnitSignOffChain.restore(state).snapshot()).isEqualTo(state);
    }

    @Test
    @DisplayName("D11: claimed days survive the store; what was stored before there were any has none")
    void corrections_survive_the_store() {
        Reply late = AReply.aSignedReply().deliveredLate(day(7, 25), day(7, 28)).reply();
        ReplyState state = late.snapshot();

        assertThat(state.corrections().all()).hasSize(1);
        assertThat(stored(state, ReplyState.class)).isEqualTo(state);
        assertThat(former(state, ReplyState.class, "corrections").corrections()).isEqualTo(Corrections.NONE);
        assertThat(former(ASentBackOpinion.sentBack().snapshot(), Opinion.State.class, "corrections")
                        .corrections())
                .isEqualTo(Corrections.NONE);
    }

    /** As written by a build that did not know these fields. */
    private static <S> S former(S state, Class<S> type, String... unknown) {
        JsonNode tree = EventCodec.mapper().valueToTree(state);
        for (String field : unknown) {
            tree.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));
        }
        return EventCodec.mapper().convertValue(tree, type);
    }

    private static <S> S stored(S state, Class<S> type) {
        return EventCodec.mapper().convertValue(fields(state), type);
    }

    private static Map<String, Object> fields(Object state) {
        return EventCodec.mapper().convertValue(state, new TypeReference<Map<String, Object>>() {});
    }
}
