package io.huiyin.supervision.ledger;

import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.HOUSING;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.CaseStatus;
import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.CaseRow;
import io.huiyin.supervision.ledger.index.TestIndex;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Scope OFFICE = new Scope(Story.COUNTY, Scope.Sight.ALL, "office");
    private final TestIndex cases = new TestIndex();
    private final Today today = today(LocalDate.of(2023, 9, 20));
    private final Ledger ledger = new Ledger(cases.index(), today);

    static Today today(LocalDate day) {
        return new Today(() -> day.atTime(LocalTime.NOON).atZone(Story.ZONE).toInstant(), Story.ZONE);
    }

    @AfterEach
    void close() {
        cases.close();
    }

    private int found(String q) {
        return ledger.read(OFFICE, searching(q), null, null, 10).total();
    }

    private static LedgerFilter searching(String q) {
        return new LedgerFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, q);
    }

    @Test
    void chinese_is_found_in_title_text_points_replies_and_names() {
        cases.put(new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                        .titled("关于老旧小区集中供暖改造的提案", "锅炉房噪音大，居民意见多。", 1)
                        .registered()
                        .assigned()
                        .drafted(1))
                .put(new Story("p2", ProposalKind.CPPCC_PROPOSAL, FINANCE)
                        .titled("关于学校供水的提案", "暖气没有问题。", 2)
                        .registered())
                .refresh();
        assertThat(found("供暖")).isEqualTo(1);
        assertThat(found("锅炉房")).isEqualTo(1);
        assertThat(found("噪音")).isEqualTo(1);
        assertThat(found("老旧管网改造计划")).isEqualTo(1);
        assertThat(found("热力公司")).isEqualTo(1);
        assertThat(found("供水 学校")).isEqualTo(1);
        assertThat(found("民生类第2号")).isEqualTo(1);
        assertThat(found("关于")).isEqualTo(2);
        assertThat(found("飞机场")).isZero();
        assertThat(found("。，")).isZero();
    }

    @Test
    void rare_characters_are_found() {
        cases.put(new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                        .titled("关于䶮村道路的提案", "村民𬭚先生提出。", 1)
                        .registered())
                .refresh();
        assertThat(found("𠮷")).isEqualTo(1);
        assertThat(found("𠮷小明")).isEqualTo(1);
        assertThat(found("李㛃")).isEqualTo(1);
        assertThat(found("䶮村")).isEqualTo(1);
        assertThat(found("𬭚先生")).isEqualTo(1);
        assertThat(found("𠮷大明")).isZero();
    }

    @Test
    @DisplayName("A14: numbers are sorted as numbers: 2 before 10")
    void numbers_are_sorted_as_numbers() {
        for (int serial : List.of(10, 2, 33, 1)) {
            cases.put(new Story("p" + serial, ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                    .titled("t", "t", serial)
                    .registered());
        }
        cases.put(new Story("p99", ProposalKind.DEPUTY_SUGGESTION, EDUCATION)
                .titled("t", "t", 5)
                .registered());
        cases.refresh();
        assertThat(ledger.read(OFFICE, LedgerFilter.NONE, "number", null, 10).rows())
                .extracting(row -> row.row().number())
                .containsExactly("民生类第5号", "民生类第1号", "民生类第2号", "民生类第10号", "民生类第33号");
    }

    @Test
    void paging_has_no_gaps_and_no_doubles_in_any_order() {
        Random random = new Random(4);
        List<UnitRef> units = List.of(EDUCATION, FINANCE, HOUSING);
        int cases132 = 132;
        for (int i = 1; i <= cases132; i++) {
            Story story = new Story(
                            "p" + i,
                            i <= 35 ? ProposalKind.DEPUTY_SUGGESTION : ProposalKind.CPPCC_PROPOSAL,
                            units.get(random.nextInt(3)))
                    .titled("标题" + i, "正文", 1 + random.nextInt(40))
                    .registered();
            if (random.nextInt(4) > 0) {
                story.assigned();
                if (random.nextBoolean()) {
                    story.drafted(1)
                            .signed(1)
                            .on(REPLY_DUE.minusDays(random.nextInt(20)))
                            .delivered(1, REPLY_DUE);
                }
            }
            cases.put(story);
        }
        cases.refresh();
        for (String sort : List.of("number", "-number", "dueOn", "-dueOn", "deliveredOn", "leadUnit", "-leadUnit")) {
            for (int size : List.of(1, 7, 50, 132, 200)) {
                assertThat(all(sort, size))
                        .as(sort + "/" + size)
                        .hasSize(cases132)
                        .doesNotHaveDuplicates();
            }
            assertThat(all(sort, 7)).isEqualTo(all(sort, 200));
        }
        assertThat(rows("dueOn", CaseRow::dueOn)).isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
        assertThat(rows("leadUnit", CaseRow::leadUnitId))
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private List<String> all(String sort, int size) {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            LedgerPage page = ledger.read(OFFICE, LedgerFilter.NONE, sort, after, size);
            assertThat(page.total()).isEqualTo(132);
            page.rows().forEach(row -> ids.add(row.row().id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    private <T> List<T> rows(String sort, Function<CaseRow, T> field) {
        return ledger.read(OFFICE, LedgerFilter.NONE, sort, null, 200).rows().stream()
                .map(row -> field.apply(row.row()))
                .toList();
    }

    @Test
    void a_list_stays_whole_when_cases_change_while_it_is_paged() {
        for (int i = 1; i <= 30; i++) {
            cases.put(new Story("p" + i, ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                    .titled("t", "t", i)
                    .registered());
        }
        cases.refresh();
        HashSet<String> seen = new HashSet<>();
        LedgerPage page = ledger.read(OFFICE, LedgerFilter.NONE, "number", null, 10);
        page.rows().forEach(row -> seen.add(row.row().id()));
        cases.put(new Story("p3", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .titled("t", "t", 3)
                .registered()
                .assigned());
        cases.put(new Story("p25", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .titled("t", "t", 25)
                .registered()
                .assigned());
        cases.remove("141129:p1");
        cases.refresh();
        while (page.next() != null) {
            page = ledger.read(OFFICE, LedgerFilter.NONE, "number", page.next(), 10);
            page.rows().forEach(row -> assertThat(seen.add(row.row().id())).isTrue());
        }
        assertThat(seen).hasSize(30);
    }

    @Test
    void a_foreign_place_or_size_is_refused() {
        assertThatThrownBy(() -> ledger.read(OFFICE, LedgerFilter.NONE, "number", "x", 10))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ledger.read(OFFICE, LedgerFilter.NONE, "number", "W10", 10))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ledger.read(OFFICE, LedgerFilter.NONE, "dueOn", "WyIwIiwiYSIsMSwiYiJd", 10))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ledger.read(OFFICE, LedgerFilter.NONE, "title", null, 10))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ledger.read(OFFICE, LedgerFilter.NONE, null, null, 201))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ledger.read(OFFICE, LedgerFilter.NONE, null, null, 0))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_case_that_changed_is_in_its_new_list_only() {
        Story story = new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION).registered();
        cases.put(story).refresh();
        assertThat(status(CaseStatus.REGISTERED)).isEqualTo(1);
        cases.put(story.assigned().received("lead1", EDUCATION, AssignmentRole.LEAD))
                .refresh();
        assertThat(status(CaseStatus.REGISTERED)).isZero();
        assertThat(status(CaseStatus.RECEIVED)).isEqualTo(1);
        assertThat(cases.index().version("141129:p1")).isEqualTo(story.events().size());
    }

    private int status(CaseStatus status) {
        LedgerFilter filter =
                new LedgerFilter(null, null, null, null, status, null, null, null, null, null, null, null, null, null);
        return ledger.read(OFFICE, filter, null, null, 10).total();
    }

    @Test
    @DisplayName("D1: 法定逾期 is a state of its own")
    void late_by_the_statute_is_a_state_of_its_own() {
        Story story = new Story("p1", ProposalKind.DEPUTY_SUGGESTION, EDUCATION)
                .registered()
                .assigned();
        cases.put(story).refresh();
        assertThat(late(LedgerFilter.LateFilter.STATUTORY)).isEqualTo(1);
        assertThat(late(LedgerFilter.LateFilter.TRUE)).isZero();
        cases.put(story.drafted(1).signed(1).on(LocalDate.of(2023, 9, 18)).delivered(1, REPLY_DUE))
                .refresh();
        assertThat(late(LedgerFilter.LateFilter.STATUTORY)).isEqualTo(1);
        assertThat(late(LedgerFilter.LateFilter.UNREPLIED)).isZero();
        LedgerPage.Row row =
                ledger.read(OFFICE, LedgerFilter.NONE, null, null, 10).rows().get(0);
        assertThat(row.statutoryDaysLate()).isEqualTo(2);
        assertThat(row.daysLate()).isZero();
    }

    private int late(LedgerFilter.LateFilter late) {
        LedgerFilter filter =
                new LedgerFilter(null, null, null, null, null, null, null, null, null, null, null, late, null, null);
        return ledger.read(OFFICE, filter, null, null, 10).total();
    }

    @Test
    void a_row_says_what_today_says() {
        cases.put(new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                        .registered()
                        .assigned())
                .refresh();
        LedgerPage.Row row =
                ledger.read(OFFICE, LedgerFilter.NONE, null, null, 10).rows().get(0);
        assertThat(row.daysLeft()).isEqualTo(10);
        assertThat(row.daysLate()).isZero();
        Ledger later = new Ledger(cases.index(), today(REPLY_DUE.plusDays(2)));
        LedgerPage.Row late =
                later.read(OFFICE, LedgerFilter.NONE, null, null, 10).rows().get(0);
        assertThat(late.daysLeft()).isEqualTo(-2);
        assertThat(late.daysLate()).isEqualTo(2);
    }

    @Test
    @DisplayName("D5, R60: a work list has the opinion to be redone by its date, and assistance last, without one")
    void the_work_list_has_redos_and_assistance() {
        LocalDate redoDue = LocalDate.of(2023, 9, 25);
        cases.put(new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE)
                        .registered()
                        .assigned()
                        .received("co1", FINANCE, AssignmentRole.CO_HANDLING)
                        .opinion("co1", FINANCE, true)
                        .opinionSentBack("co1", FINANCE, redoDue))
                .put(new Story("p2", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                        .registered()
                        .assigned()
                        .assistanceAsked(1, FINANCE.unitId(), FINANCE.name()))
                .refresh();
        Scope finance = new Scope(Story.COUNTY, Scope.Sight.UNIT, FINANCE.unitId());

        assertThat(new WorkList(cases.index(), today).read(finance, null).items())
                .extracting(WorkList.Item::subject, WorkList.Item::round, WorkList.Item::dueOn)
                .containsExactly(tuple(Duty.Subject.OPINION, 2, redoDue), tuple(Duty.Subject.ASSISTANCE, 1, null));
        assertThat(new LateList(cases.index(), LedgerTest.today(LocalDate.of(2023, 12, 1)))
                        .at(finance, null)
                        .opinions()
                        .unsubmitted())
                .extracting(LateReport.Row::round, LateReport.Row::dueOn)
                .containsExactly(tuple(2, redoDue));
    }
}
