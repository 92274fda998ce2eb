package io.huiyin.handling;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.MATTER;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.handling.assignment.Assignment;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.extension.Extensions;
import io.huiyin.handling.opinion.Opinion;
import io.huiyin.handling.reply.AReply;
import io.huiyin.handling.reply.Reply;
import io.huiyin.handling.reply.ReplyState;
import io.huiyin.handling.round.Duty;
import io.huiyin.handling.round.Handling;
import io.huiyin.handling.round.Round;
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
        assignment.receive(of(LEAD, Post.HANDLER), day(6, 19));
        assignment.giveBack(of(LEAD, Post.HANDLER), day(6, 20), "不属本单位职责", "u009", false);

        assertThat(stored(assignment.snapshot(), Assignment.State.class)).isEqualTo(assignment.snapshot());
    }

    @Test
    void an_opinion_survives_the_store() {
        Opinion opinion = Opinion.open(new Opinion.Order(PROPOSAL, "a2", MATTER.title(), CO, OPINION_DUE))
                .aggregate();
        opinion.assignmentStands(Standing.RECEIVED);
        opinion.ring(Case.midnight(8, 16));
        opinion.draft(of(CO, Post.HANDLER), "同意", OpinionDisclosure.WITHHELD, day(8, 16));
        opinion.sendBack(SignOffLevel.CHECK, of(CO, Post.SECTION_HEAD), day(8, 17), "请写明金额");

        assertThat(stored(opinion.snapshot(), Opinion.State.class)).isEqualTo(opinion.snapshot());
    }

    @Test
    void a_handling_survives_the_store() {
        Handling handling = Handling.open(
                PROPOSAL, List.of(new Duty("a1", LEAD, AssignmentRole.LEAD, true)), Case.ASSIGNED_ON, REPLY_DUE);
        handling.delivered(1, new Round.Delivery(day(7, 25), REPLY_DUE, REPLY_DUE));
        handling.concluded(1, new Round.Conclusion(new SurveyTotals(1, 0, 0, 0), true, false, day(7, 30)));
        handling.close(1, day(7, 31));
        handling.openRoundAfter(1, day(8, 30), "又坏了");

        assertThat(stored(handling.snapshot(), Handling.State.class)).isEqualTo(handling.snapshot());
    }

    private static <S> S stored(S state, Class<S> type) {
        Map<String, Object> fields =
                EventCodec.mapper().convertValue(state, new TypeReference<Map<String, Object>>() {});
        return EventCodec.mapper().convertValue(fields, type);
    }
}
