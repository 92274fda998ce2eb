package io.huiyin.handling.opinion;

import static io.huiyin.contracts.value.SignOffLevel.CHECK;
import static io.huiyin.contracts.value.SignOffLevel.DRAFT;
import static io.huiyin.contracts.value.SignOffLevel.REVIEW;
import static io.huiyin.contracts.value.SignOffLevel.SIGN_OFF;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.FOUR_LEVELS;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.MATTER;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.OpinionDraftSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionDrafted;
import io.huiyin.contracts.HandlingEvent.OpinionLevelPassed;
import io.huiyin.contracts.HandlingEvent.OpinionOverdue;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.assignment.AssignmentRejected;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.signoff.SignOffRejected;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpinionTest {
    private static final String NUMBER = "中财函〔2023〕5号";

    private final Opinion opinion = Opinion.open(
                    new Opinion.Order(PROPOSAL, "a2", MATTER.title(), CO, OPINION_DUE), FOUR_LEVELS)
            .aggregate();

    @BeforeEach
    void received() {
        opinion.assignmentStands(Standing.RECEIVED);
    }

    @Test
    @DisplayName("R31: the co-unit drafts text and disclosure")
    void the_co_unit_drafts() {
        assertThat(draft(day(7, 1)))
                .isEqualTo(new OpinionDrafted(PROPOSAL, "a2", 1, "同意，经费可列入预算。", OpinionDisclosure.CONSENTED));
    }

    @Test
    @DisplayName("R21: not before it has received")
    void not_before_receipt() {
        opinion.assignmentStands(Standing.OPEN);

        refused(new AssignmentRejected.AssignmentNotYetReceived(), () -> draft(day(7, 1)));
    }

    @Test
    @DisplayName("R30: no other unit, not even the lead")
    void no_other_unit() {
        refused(
                new OpinionRejected.NotYourOpinion(CO.name()),
                () -> opinion.draft(of(LEAD, Post.HANDLER), "同意", OpinionDisclosure.CONSENTED, day(7, 1)));
    }

    @Test
    @DisplayName("R133: an opinion says something")
    void an_opinion_says_something() {
        refused(
                new OpinionRejected.OpinionTextMissing(),
                () -> opinion.draft(of(CO, Post.HANDLER), " ", OpinionDisclosure.CONSENTED, day(7, 1)));
    }

    @Test
    @DisplayName("A23: through four levels; the last one submits it with a number")
    void through_four_levels() {
        draft(day(7, 1));

        assertThat(pass(CHECK, Post.SECTION_HEAD, day(7, 2)))
                .isEqualTo(new OpinionLevelPassed(PROPOSAL, "a2", 1, CHECK));
        assertThat(pass(REVIEW, Post.LEADER_IN_CHARGE, day(7, 3)))
                .isEqualTo(new OpinionLevelPassed(PROPOSAL, "a2", 1, REVIEW));
        assertThat(pass(SIGN_OFF, Post.UNIT_HEAD, day(8, 15)))
                .isEqualTo(new OpinionSubmitted(
                        PROPOSAL,
                        "a2",
                        CO,
                        "同意，经费可列入预算。",
                        OpinionDisclosure.CONSENTED,
                        NUMBER,
                        day(8, 15),
                        OPINION_DUE,
                        true));
        assertThat(opinion.submission()).contains(new Submission(NUMBER, day(8, 15), true));
    }

    @Test
    @DisplayName("R30: one day later it is late")
    void one_day_later_it_is_late() {
        submit(day(8, 16));

        assertThat(opinion.submission()).contains(new Submission(NUMBER, day(8, 16), false));
    }

    @Test
    @DisplayName("A24: a refused sign-off takes no number")
    void a_refused_sign_off_takes_no_number() {
        draft(day(7, 1));

        refused(
                new SignOffRejected.NotThisLevelsTurn(SIGN_OFF, CHECK),
                () -> opinion.pass(SIGN_OFF, of(CO, Post.UNIT_HEAD), ActDay.today(day(7, 2)), () -> {
                    throw new AssertionError("a number was taken");
                }));
    }

    @Test
    @DisplayName("A23: a level sends back to the drafter, with a reason; the new draft is a new revision")
    void a_level_sends_back() {
        draft(day(7, 1));

        assertThat(opinion.sendBack(CHECK, DRAFT, of(CO, Post.SECTION_HEAD), day(7, 2), "请写明金额"))
                .isEqualTo(new OpinionDraftSentBack(PROPOSAL, "a2", 1, CHECK, "请写明金额", DRAFT));
        refused(new SignOffRejected.DraftAwaited(), () -> pass(CHECK, Post.SECTION_HEAD, day(7, 3)));
        assertThat(draft(day(7, 3)))
                .isEqualTo(new OpinionDrafted(PROPOSAL, "a2", 2, "同意，经费可列入预算。", OpinionDisclosure.CONSENTED));
    }

    @Test
    @DisplayName("A23: back to the level below, which acts again on the same draft")
    void a_level_sends_back_to_the_one_below() {
        draft(day(7, 1));
        pass(CHECK, Post.SECTION_HEAD, day(7, 2));

        assertThat(opinion.sendBack(REVIEW, CHECK, of(CO, Post.LEADER_IN_CHARGE), day(7, 3), "请核对金额"))
                .isEqualTo(new OpinionDraftSentBack(PROPOSAL, "a2", 1, REVIEW, "请核对金额", CHECK));
        assertThat(pass(CHECK, Post.SECTION_HEAD, day(7, 4)))
                .isEqualTo(new OpinionLevelPassed(PROPOSAL, "a2", 1, CHECK));
    }

    @Test
    @DisplayName("A23: nothing to sign or send back before a draft")
    void nothing_before_a_draft() {
        refused(new SignOffRejected.DraftAwaited(), () -> pass(CHECK, Post.SECTION_HEAD, day(7, 2)));
        refused(
                new SignOffRejected.DraftAwaited(),
                () -> opinion.sendBack(CHECK, DRAFT, of(CO, Post.SECTION_HEAD), day(7, 2), "请写明金额"));
    }

    @Test
    @DisplayName("A23: what was submitted stays")
    void what_was_submitted_stays() {
        submit(day(8, 1));

        refused(new OpinionRejected.OpinionAlreadySubmitted(NUMBER), () -> draft(day(8, 2)));
        refused(
                new OpinionRejected.OpinionAlreadySubmitted(NUMBER),
                () -> opinion.sendBack(SIGN_OFF, DRAFT, of(CO, Post.UNIT_HEAD), day(8, 2), "有误"));
        refused(new OpinionRejected.OpinionAlreadySubmitted(NUMBER), () -> pass(SIGN_OFF, Post.UNIT_HEAD, day(8, 2)));
    }

    @Test
    @DisplayName("A12: nobody owes it any more after the duty moved on or ended")
    void nobody_owes_it_any_more() {
        opinion.end("撤回");

        refused(new OpinionRejected.OpinionNoLongerOwed("撤回"), () -> draft(day(7, 1)));
        assertThat(opinion.ring(midnight(8, 16))).isEmpty();
    }

    @Test
    @DisplayName("R30: late from 16 August on, said again every seven days")
    void late_from_the_day_after() {
        assertThat(opinion.ring(midnight(8, 16).minusSeconds(1))).isEmpty();
        assertThat(opinion.nextRing(midnight(7, 1))).isEqualTo(midnight(8, 16));
        assertThat(opinion.ring(midnight(8, 16)))
                .containsExactly(new OpinionOverdue(PROPOSAL, "a2", CO, OPINION_DUE, 1));
        assertThat(opinion.ring(midnight(8, 16))).isEmpty();
        assertThat(opinion.nextRing(midnight(8, 16))).isEqualTo(midnight(8, 23));
        assertThat(opinion.ring(midnight(8, 23)))
                .containsExactly(new OpinionOverdue(PROPOSAL, "a2", CO, OPINION_DUE, 8));
    }

    @Test
    @DisplayName("R30: a submitted opinion is not said to be late again")
    void a_submitted_opinion_is_silent() {
        submit(day(8, 15));

        assertThat(opinion.ring(midnight(8, 16))).isEmpty();
    }

    private HandlingEvent draft(LocalDate on) {
        return opinion.draft(of(CO, Post.HANDLER), "同意，经费可列入预算。", OpinionDisclosure.CONSENTED, on);
    }

    private HandlingEvent pass(SignOffLevel level, Post post, LocalDate on) {
        return opinion.pass(level, of(CO, post), ActDay.today(on), () -> NUMBER).get(0);
    }

    private void submit(LocalDate on) {
        draft(day(7, 1));
        pass(CHECK, Post.SECTION_HEAD, day(7, 2));
        pass(REVIEW, Post.LEADER_IN_CHARGE, day(7, 3));
        pass(SIGN_OFF, Post.UNIT_HEAD, on);
    }
}
