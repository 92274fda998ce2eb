package io.huiyin.handling.opinion;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.correction.ActDay.today;
import static io.huiyin.handling.opinion.ASentBackOpinion.FIRST_NUMBER;
import static io.huiyin.handling.opinion.ASentBackOpinion.SECOND_NUMBER;
import static io.huiyin.handling.opinion.ASentBackOpinion.received;
import static io.huiyin.handling.opinion.ASentBackOpinion.sentBack;
import static io.huiyin.handling.opinion.ASentBackOpinion.submit;
import static io.huiyin.handling.opinion.ASentBackOpinion.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent.OpinionOverdue;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.signoff.SignOffRejected;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpinionSentBackTest {
    private static final DueDate REDO_DUE = RULES.opinionRedo(day(8, 2));

    @Test
    @DisplayName("D5: sent back with a reason; to be redone in five working days")
    void sent_back_with_a_reason() {
        assertThat(sendBack(submitted(), " 没有写明金额 ", day(8, 2)))
                .isEqualTo(new OpinionSentBack(
                        PROPOSAL, "a2", CO, LEAD, "没有写明金额", day(8, 2), REDO_DUE, 1, FIRST_NUMBER, midnight(8, 10)));
        assertThat(REDO_DUE.on()).isEqualTo(day(8, 9));
    }

    @Test
    @DisplayName("A15: the number of what was sent back is void and stays, with the reason; the redo has its own")
    void the_void_number_stays() {
        Opinion opinion = sentBack();
        assertThat(opinion.submission()).isEmpty();

        assertThat(submit(opinion, "同意，列入预算30万元。", SECOND_NUMBER, day(8, 8)))
                .isEqualTo(new OpinionSubmitted(
                        PROPOSAL,
                        "a2",
                        CO,
                        "同意，列入预算30万元。",
                        OpinionDisclosure.CONSENTED,
                        SECOND_NUMBER,
                        day(8, 8),
                        REDO_DUE,
                        true,
                        2,
                        null));
        assertThat(opinion.snapshot().sentBack()).singleElement().satisfies(former -> {
            assertThat(former.submission().documentNumber()).isEqualTo(FIRST_NUMBER);
            assertThat(former.draft().text()).isEqualTo("同意。");
            assertThat(former.reason()).isEqualTo("没有写明金额");
        });
    }

    @Test
    @DisplayName("D5, A23: the levels begin anew, with a new draft")
    void the_levels_begin_anew() {
        Opinion opinion = sentBack();

        refused(
                new SignOffRejected.DraftAwaited(),
                () -> opinion.pass(
                        SignOffLevel.CHECK, of(CO, Post.SECTION_HEAD), today(day(8, 3)), () -> SECOND_NUMBER));
        opinion.draft(of(CO, Post.HANDLER), "同意，列入预算30万元。", OpinionDisclosure.CONSENTED, day(8, 3));
        assertThat(opinion.draft())
                .hasValueSatisfying(draft -> assertThat(draft.revision()).isEqualTo(2));
        refused(
                new SignOffRejected.NotThisLevelsTurn(SignOffLevel.SIGN_OFF, SignOffLevel.CHECK),
                () -> opinion.pass(
                        SignOffLevel.SIGN_OFF, of(CO, Post.UNIT_HEAD), today(day(8, 3)), () -> SECOND_NUMBER));
    }

    @Test
    @DisplayName("D5: once, as the rule pack says")
    void once() {
        Opinion opinion = sentBack();
        submit(opinion, "同意。", SECOND_NUMBER, day(8, 8));

        refused(
                new OpinionRejected.OpinionSentBackTooOften(CO.name(), 1),
                () -> sendBack(opinion, "还是没有写明金额", day(8, 9)));
    }

    @Test
    @DisplayName("D5: only what was submitted, only with a reason, not before it came")
    void only_what_was_submitted_and_with_a_reason() {
        refused(new OpinionRejected.OpinionNotSubmitted(CO.name()), () -> sendBack(received(), "空白", day(8, 2)));
        refused(new OpinionRejected.OpinionNotSubmitted(CO.name()), () -> sendBack(sentBack(), "空白", day(8, 3)));
        refused(new OpinionRejected.OpinionSendBackReasonMissing(), () -> sendBack(submitted(), " ", day(8, 2)));
        refused(
                new OpinionRejected.OpinionSentBackBeforeSubmission(day(7, 31), day(8, 1)),
                () -> sendBack(submitted(), "没有写明金额", day(7, 31)));
    }

    @Test
    @DisplayName("A12: not of a unit that owes it no more")
    void not_of_a_unit_that_owes_it_no_more() {
        Opinion opinion = received();
        opinion.end("改办");

        refused(new OpinionRejected.OpinionNoLongerOwed("改办"), () -> sendBack(opinion, "没有写明金额", day(8, 2)));
    }

    @Test
    @DisplayName("D5: the redo is late by its own date; said the day after, then every seven days")
    void the_redo_is_late_by_its_own_date() {
        Opinion opinion = sentBack();

        assertThat(opinion.due()).isEqualTo(REDO_DUE);
        assertThat(opinion.nextRing(midnight(8, 3))).isEqualTo(midnight(8, 10));
        assertThat(opinion.ring(midnight(8, 10).minusSeconds(1))).isEmpty();
        assertThat(opinion.ring(midnight(8, 10))).containsExactly(new OpinionOverdue(PROPOSAL, "a2", CO, REDO_DUE, 1));
        assertThat(opinion.nextRing(midnight(8, 10))).isEqualTo(midnight(8, 17));
        submit(opinion, "同意。", SECOND_NUMBER, day(8, 10));
        assertThat(opinion.submission()).contains(new Submission(SECOND_NUMBER, day(8, 10), false));
    }

    @Test
    @DisplayName("D5, R30: what was in time stays in time, what was late stays late, whatever the redo")
    void the_first_stays_as_it_was() {
        Opinion late = received();
        late.ring(midnight(8, 16));
        submit(late, "同意。", FIRST_NUMBER, day(8, 17));
        sendBack(late, "没有写明金额", day(8, 18));
        submit(late, "同意。", SECOND_NUMBER, day(8, 25));

        assertThat(late.submission()).contains(new Submission(SECOND_NUMBER, day(8, 25), true));
        assertThat(late.snapshot().sentBack()).singleElement().satisfies(former -> {
            assertThat(former.submission()).isEqualTo(new Submission(FIRST_NUMBER, day(8, 17), false));
            assertThat(former.lateMarks().saidOn()).containsExactly(day(8, 16));
        });
        assertThat(late.order().due()).isEqualTo(OPINION_DUE);
    }

    private static OpinionSentBack sendBack(Opinion opinion, String reason, LocalDate on) {
        return opinion.sendBackToUnit(of(LEAD, Post.HANDLER), LEAD, reason, on);
    }
}
