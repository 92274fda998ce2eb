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

import io.huiyin.contracts.HandlingEvent.SignOffChainSet;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitSignOffChainTest {
    @Test
    @DisplayName("D10: the office sets a unit's chain with a reason, and sets it again")
    void the_office_sets_a_chain() {
        UnitSignOffChain chain = first("全局仅三人", DRAFT, SIGN_OFF);

        assertThat(chain.said())
                .isEqualTo(new SignOffChainSet("u009", DocumentKind.REPLY, List.of(DRAFT, SIGN_OFF), "全局仅三人"));
        assertThat(chain.said().subject()).isEqualTo("u009");
        assertThat(chain.set(new OwnChain(List.of(DRAFT, CHECK, REVIEW, SIGN_OFF), " 人员已补齐 ")))
                .isEqualTo(new SignOffChainSet(
                        "u009", DocumentKind.REPLY, List.of(DRAFT, CHECK, REVIEW, SIGN_OFF), "人员已补齐"));
        assertThat(UnitSignOffChain.restore(chain.snapshot()).chain().reason()).isEqualTo("人员已补齐");
    }

    static Stream<List<SignOffLevel>> broken() {
        return Stream.of(
                List.of(),
                List.of(DRAFT),
                List.of(SIGN_OFF),
                List.of(CHECK, SIGN_OFF),
                List.of(DRAFT, CHECK),
                List.of(DRAFT, REVIEW, CHECK, SIGN_OFF),
                List.of(DRAFT, CHECK, CHECK, SIGN_OFF),
                List.of(SIGN_OFF, DRAFT));
    }

    @ParameterizedTest
    @MethodSource("broken")
    @DisplayName("D10: levels keep their order, begin with 起草 and end with 签批")
    void levels_keep_their_order(List<SignOffLevel> levels) {
        refused(new SignOffRejected.ChainOutOfOrder(levels), () -> first("全局仅三人", levels.toArray(SignOffLevel[]::new)));
    }

    @Test
    @DisplayName("D10: not without a reason")
    void not_without_a_reason() {
        refused(new SignOffRejected.ChainReasonMissing(), () -> first(" ", DRAFT, SIGN_OFF));
    }

    @Test
    @DisplayName("D10: what is signed through a unit's own chain says so, whatever happened on the way")
    void the_document_shows_its_own_chain() {
        OwnChain own = new OwnChain(List.of(DRAFT, REVIEW, SIGN_OFF), "未设科室");
        SignOffChain chain = SignOffChain.of(own)
                .drafted(of(LEAD, Post.HANDLER), day(7, 1))
                .passed(REVIEW, of(LEAD, Post.LEADER_IN_CHARGE), day(7, 2))
                .sentBack(SIGN_OFF, DRAFT, of(LEAD, Post.UNIT_HEAD), day(7, 3), "请重写")
                .restarted()
                .drafted(of(LEAD, Post.HANDLER), day(7, 4));

        assertThat(chain.own()).isEqualTo(own);
        assertThat(chain.awaited()).contains(REVIEW);
        assertThat(SignOffChain.of(own.levels()).own()).isNull();
    }

    @Test
    @DisplayName("D10: a shorter chain does not let one person act on two levels that follow each other")
    void one_person_on_consecutive_levels_stays_refused() {
        SignOffChain two = SignOffChain.of(new OwnChain(List.of(DRAFT, SIGN_OFF), "全局仅三人"))
                .drafted(of(LEAD, Post.HANDLER), day(7, 1));
        String drafter = of(LEAD, Post.HANDLER).person();

        refused(
                new SignOffRejected.SamePersonOnConsecutiveLevels(drafter, SIGN_OFF, DRAFT),
                () -> two.passed(SIGN_OFF, of(LEAD, Post.UNIT_HEAD, drafter), day(7, 2)));
    }

    private static UnitSignOffChain first(String reason, SignOffLevel... levels) {
        return UnitSignOffChain.first("u009", DocumentKind.REPLY, new OwnChain(Arrays.asList(levels), reason));
    }
}
