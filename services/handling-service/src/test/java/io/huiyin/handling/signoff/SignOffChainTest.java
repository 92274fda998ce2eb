package io.huiyin.handling.signoff;

import static io.huiyin.contracts.value.SignOffLevel.CHECK;
import static io.huiyin.contracts.value.SignOffLevel.DRAFT;
import static io.huiyin.contracts.value.SignOffLevel.REVIEW;
import static io.huiyin.contracts.value.SignOffLevel.SIGN_OFF;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignOffChainTest {
    private static final List<SignOffLevel> FOUR = List.of(DRAFT, CHECK, REVIEW, SIGN_OFF);
    private static final Actor HANDLER = of(LEAD, Post.HANDLER);
    private static final Actor HEAD_OF_SECTION = of(LEAD, Post.SECTION_HEAD);
    private static final Actor LEADER = of(LEAD, Post.LEADER_IN_CHARGE);
    private static final Actor HEAD = of(LEAD, Post.UNIT_HEAD);

    private final SignOffChain drafted = SignOffChain.of(FOUR).drafted(HANDLER, day(7, 1));
    private final SignOffChain checked = drafted.passed(CHECK, HEAD_OF_SECTION, day(7, 2));
    private final SignOffChain reviewed = checked.passed(REVIEW, LEADER, day(7, 3));

    @Test
    @DisplayName("R62: 起草, 把关, 审核, 签批 in this order, with name and day of each")
    void four_levels_in_their_order() {
        SignOffChain signed = reviewed.passed(SIGN_OFF, HEAD, day(7, 4));

        assertThat(signed.complete()).isTrue();
        assertThat(signed.awaited()).isEmpty();
        assertThat(signed.signatures())
                .containsExactly(
                        new Signature(DRAFT, HANDLER.person(), day(7, 1)),
                        new Signature(CHECK, HEAD_OF_SECTION.person(), day(7, 2)),
                        new Signature(REVIEW, LEADER.person(), day(7, 3)),
                        new Signature(SIGN_OFF, HEAD.person(), day(7, 4)));
    }

    @Test
    @DisplayName("R62: no level is skipped")
    void no_level_is_skipped() {
        refused(new SignOffRejected.NotThisLevelsTurn(REVIEW, CHECK), () -> drafted.passed(REVIEW, LEADER, day(7, 2)));
        refused(
                new SignOffRejected.NotThisLevelsTurn(SIGN_OFF, CHECK),
                () -> drafted.passed(SIGN_OFF, HEAD, day(7, 2)));
    }

    @Test
    @DisplayName("R62: a level does not act twice")
    void a_level_does_not_act_twice() {
        refused(
                new SignOffRejected.NotThisLevelsTurn(CHECK, REVIEW),
                () -> checked.passed(CHECK, HEAD_OF_SECTION, day(7, 3)));
    }

    @Test
    @DisplayName("R62: nothing is signed before it is drafted")
    void nothing_is_signed_before_it_is_drafted() {
        refused(
                new SignOffRejected.DraftAwaited(),
                () -> SignOffChain.of(FOUR).passed(CHECK, HEAD_OF_SECTION, day(7, 1)));
    }

    @Test
    @DisplayName("R62: every level has its post")
    void every_level_has_its_post() {
        refused(
                new SignOffRejected.WrongPostForLevel(DRAFT, Post.HANDLER, Post.LIAISON_OFFICER),
                () -> SignOffChain.of(FOUR).drafted(of(LEAD, Post.LIAISON_OFFICER), day(7, 1)));
        refused(
                new SignOffRejected.WrongPostForLevel(CHECK, Post.SECTION_HEAD, Post.UNIT_HEAD),
                () -> drafted.passed(CHECK, HEAD, day(7, 2)));
        refused(
                new SignOffRejected.WrongPostForLevel(SIGN_OFF, Post.UNIT_HEAD, Post.LEADER_IN_CHARGE),
                () -> reviewed.passed(SIGN_OFF, LEADER, day(7, 4)));
    }

    @Test
    @DisplayName("D10: nobody acts on two consecutive levels")
    void nobody_acts_on_two_consecutive_levels() {
        Actor both = of(LEAD, Post.LEADER_IN_CHARGE, HEAD_OF_SECTION.person());

        refused(
                new SignOffRejected.SamePersonOnConsecutiveLevels(both.person(), REVIEW, CHECK),
                () -> checked.passed(REVIEW, both, day(7, 3)));
        refused(
                new SignOffRejected.SamePersonOnConsecutiveLevels(both.person(), REVIEW, CHECK),
                () -> checked.sentBack(REVIEW, DRAFT, both, day(7, 3), "数据不准"));
    }

    @Test
    @DisplayName("D10: one person may act on levels that are not consecutive")
    void one_person_may_act_on_distant_levels() {
        Actor drafter = of(LEAD, Post.LEADER_IN_CHARGE, HANDLER.person());

        assertThat(checked.passed(REVIEW, drafter, day(7, 3)).awaited()).contains(SIGN_OFF);
    }

    @Test
    @DisplayName("R62: sent back to the drafter, the chain waits for a new draft")
    void sent_back_to_the_drafter() {
        SignOffChain returned = reviewed.sentBack(SIGN_OFF, DRAFT, HEAD, day(7, 4), " 措施不具体 ");

        assertThat(returned.awaited()).contains(DRAFT);
        assertThat(returned.lastSentBack()).isEqualTo(new SentBack(SIGN_OFF, DRAFT, HEAD.person(), day(7, 4), "措施不具体"));
        refused(new SignOffRejected.DraftAwaited(), () -> returned.passed(SIGN_OFF, HEAD, day(7, 5)));
    }

    @Test
    @DisplayName("R62: sent back to the level below, that level acts again on the same draft")
    void sent_back_to_the_level_below() {
        SignOffChain returned = reviewed.sentBack(SIGN_OFF, REVIEW, HEAD, day(7, 4), "请核对数据");

        assertThat(returned.awaited()).contains(REVIEW);
        assertThat(returned.passed(REVIEW, LEADER, day(7, 5)).awaited()).contains(SIGN_OFF);
    }

    @Test
    @DisplayName("R62: not further down than that")
    void not_to_a_level_further_down() {
        refused(
                new SignOffRejected.SendBackTargetNotAllowed(SIGN_OFF, CHECK, List.of(DRAFT, REVIEW)),
                () -> reviewed.sentBack(SIGN_OFF, CHECK, HEAD, day(7, 4), "请核对数据"));
        refused(
                new SignOffRejected.SendBackTargetNotAllowed(CHECK, SIGN_OFF, List.of(DRAFT)),
                () -> drafted.sentBack(CHECK, SIGN_OFF, HEAD_OF_SECTION, day(7, 2), "请核对数据"));
    }

    @Test
    @DisplayName("R62: sent back only with a reason")
    void sent_back_only_with_a_reason() {
        refused(
                new SignOffRejected.SendBackReasonMissing(),
                () -> drafted.sentBack(CHECK, DRAFT, HEAD_OF_SECTION, day(7, 2), "  "));
        refused(
                new SignOffRejected.SendBackReasonMissing(),
                () -> drafted.sentBack(CHECK, DRAFT, HEAD_OF_SECTION, day(7, 2), null));
    }

    @Test
    @DisplayName("R62: only the level whose turn it is sends back")
    void only_the_level_whose_turn_it_is_sends_back() {
        refused(
                new SignOffRejected.NotThisLevelsTurn(SIGN_OFF, CHECK),
                () -> drafted.sentBack(SIGN_OFF, DRAFT, HEAD, day(7, 2), "不行"));
    }

    @Test
    @DisplayName("R62: a new draft starts the chain again")
    void a_new_draft_starts_the_chain_again() {
        SignOffChain again = reviewed.drafted(HANDLER, day(7, 4));

        assertThat(again.awaited()).contains(CHECK);
        assertThat(again.signatures()).hasSize(1);
        assertThat(again.lastSentBack()).isNull();
    }

    @Test
    @DisplayName("R62: after the last level nothing is drafted, signed or sent back")
    void after_the_last_level_nothing_changes() {
        SignOffChain signed = reviewed.passed(SIGN_OFF, HEAD, day(7, 4));

        refused(new SignOffRejected.AlreadySignedOff(), () -> signed.drafted(HANDLER, day(7, 5)));
        refused(new SignOffRejected.AlreadySignedOff(), () -> signed.passed(SIGN_OFF, HEAD, day(7, 5)));
        refused(new SignOffRejected.AlreadySignedOff(), () -> signed.sentBack(SIGN_OFF, DRAFT, HEAD, day(7, 5), "有误"));
    }

    @Test
    @DisplayName("D11: a level cannot have acted before the one below")
    void days_do_not_run_backwards() {
        refused(
                new SignOffRejected.ActBeforePreviousLevel(day(6, 30), day(7, 1)),
                () -> drafted.passed(CHECK, HEAD_OF_SECTION, day(6, 30)));
    }

    @Test
    @DisplayName("A23: the chain is data; a shorter one has fewer levels")
    void a_shorter_chain() {
        SignOffChain two = SignOffChain.of(List.of(DRAFT, SIGN_OFF)).drafted(HANDLER, day(7, 1));

        assertThat(two.passed(SIGN_OFF, HEAD, day(7, 1)).complete()).isTrue();
        refused(
                new SignOffRejected.NotThisLevelsTurn(CHECK, SIGN_OFF),
                () -> two.passed(CHECK, HEAD_OF_SECTION, day(7, 1)));
    }

    @Test
    void a_chain_begins_with_the_draft_and_has_more() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignOffChain.of(List.of(CHECK, SIGN_OFF)));
        assertThatIllegalArgumentException().isThrownBy(() -> SignOffChain.of(List.of(DRAFT)));
    }
}
