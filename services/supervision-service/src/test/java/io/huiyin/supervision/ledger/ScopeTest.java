package io.huiyin.supervision.ledger;

import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.HOUSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.access.Caller;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.casefile.Told;
import io.huiyin.supervision.ledger.index.TestIndex;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private final TestIndex cases = new TestIndex();
    private final Today today = LedgerTest.today(LocalDate.of(2023, 10, 20));
    private final Story mine = new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE);
    private final Story theirs = new Story("p2", ProposalKind.CPPCC_PROPOSAL, HOUSING);

    @BeforeEach
    void fill() {
        cases.put(mine.registered().assigned())
                .put(theirs.registered().assigned())
                .put(new Story("p3", ProposalKind.CPPCC_PROPOSAL, HOUSING).registered())
                .refresh();
    }

    @AfterEach
    void close() {
        cases.close();
    }

    private static Scope scope(Post post, String unit) {
        return Scope.of(new Caller(new Actor("某人", post, unit, null), Story.COUNTY));
    }

    private int ledger(Scope scope) {
        return new Ledger(cases.index(), today)
                .read(scope, LedgerFilter.NONE, null, null, 10)
                .total();
    }

    @Test
    void every_post_has_its_scope() {
        Set<Post> all = EnumSet.of(
                Post.GOVERNMENT_OFFICE,
                Post.GOVERNMENT_OFFICE_HEAD,
                Post.GOVERNMENT_OFFICE_VICE_HEAD,
                Post.INSPECTION_OFFICE,
                Post.CONGRESS_OFFICE,
                Post.CPPCC_OFFICE);
        Set<Post> nothing = EnumSet.of(Post.DEPUTY, Post.CPPCC_MEMBER, Post.ORGANIZATION, Post.OPERATOR, Post.SYSTEM);
        for (Post post : Post.values()) {
            int expected = all.contains(post) ? 3 : nothing.contains(post) ? 0 : 1;
            assertThat(ledger(scope(post, "u003"))).as(post.name()).isEqualTo(expected);
        }
    }

    @Test
    void no_question_passes_the_scope_by() {
        Scope unit = scope(Post.HANDLER, "u010");
        Scope nobody = scope(Post.DEPUTY, "u010");
        Scope elsewhere = new Scope("141130", Scope.Sight.ALL, "office");
        assertThat(ledger(unit)).isEqualTo(1);
        assertThat(new Counts(cases.index(), today).read(unit).total().number()).isEqualTo(1);
        assertThat(new Counts(cases.index(), today).read(unit).leadUnits()).hasSize(1);
        assertThat(new LateList(cases.index(), today).at(unit, null).replies().unreplied())
                .hasSize(1);
        assertThat(new WorkList(cases.index(), today).read(unit, null).items())
                .allMatch(item -> item.unit().equals("u010"));
        for (Scope blind : Set.of(nobody, elsewhere)) {
            assertThat(ledger(blind)).isZero();
            assertThat(new Counts(cases.index(), today).read(blind).total().number())
                    .isZero();
            assertThat(new Counts(cases.index(), today).read(blind).leadUnits()).isEmpty();
            assertThat(new LateList(cases.index(), today)
                            .at(blind, null)
                            .replies()
                            .unreplied())
                    .isEmpty();
            assertThat(new WorkList(cases.index(), today).read(blind, null).total())
                    .isZero();
        }
    }

    @Test
    void the_case_itself_has_the_same_scope_as_the_lists() {
        assertThat(scope(Post.HANDLER, "u010").sees(Told.view(mine))).isTrue();
        assertThat(scope(Post.HANDLER, "u010").sees(Told.view(theirs))).isFalse();
        assertThat(scope(Post.DEPUTY, "u010").sees(Told.view(mine))).isFalse();
        assertThat(new Scope("141130", Scope.Sight.ALL, "office").sees(Told.view(mine)))
                .isFalse();
    }

    @Test
    void a_unit_reads_only_its_own_work_list() {
        WorkList workList = new WorkList(cases.index(), today);
        assertThatThrownBy(() -> workList.read(scope(Post.HANDLER, "u010"), "u003"))
                .isInstanceOf(Rejected.class);
        assertThat(workList.read(scope(Post.GOVERNMENT_OFFICE, "office"), "u003")
                        .items())
                .hasSize(2);
        assertThat(workList.read(scope(Post.GOVERNMENT_OFFICE, "office"), null).items())
                .hasSize(6);
    }
}
