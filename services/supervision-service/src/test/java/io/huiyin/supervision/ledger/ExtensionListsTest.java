package io.huiyin.supervision.ledger;

import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.TestIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What extensions make of the late list, the ledger and the numbers, at any moment asked for. */
class ExtensionListsTest {
    private static final Scope OFFICE = new Scope(Story.COUNTY, Scope.Sight.ALL, "office");
    private static final LocalDate OCTOBER_31 = LocalDate.of(2023, 10, 31);
    private static final LocalDate ASKED = LocalDate.of(2023, 9, 28);
    private static final LocalDate DECIDED = LocalDate.of(2023, 10, 9);

    private final TestIndex cases = new TestIndex();

    @AfterEach
    void close() {
        cases.close();
    }

    private static Story asked() {
        return new Story("p1", ProposalKind.DEPUTY_SUGGESTION, EDUCATION)
                .registered()
                .assigned()
                .on(ASKED)
                .extensionAsked("e1", OCTOBER_31);
    }

    /** In which group of the late list the case is on that day, the statute's apart. */
    private String group(LocalDate day) {
        cases.refresh();
        Instant noon = day.atTime(12, 0).atZone(Story.ZONE).toInstant();
        LateReport report = new LateList(cases.index(), LedgerTest.today(LocalDate.of(2023, 12, 31))).at(OFFICE, noon);
        List<String> groups = Stream.of(
                        named("unreplied", report.replies().unreplied()),
                        named("repliedLate", report.replies().repliedLate()),
                        named("pending", report.extensions().pending()),
                        named("asked", report.extensions().asked()))
                .flatMap(each -> each)
                .toList();
        assertThat(groups).as("in one group at most").hasSizeLessThan(2);
        return String.join("", groups);
    }

    private static Stream<String> named(String group, List<LateReport.Row> rows) {
        return rows.stream().map(row -> group);
    }

    private LateReport report(LocalDate day) {
        cases.refresh();
        return new LateList(cases.index(), LedgerTest.today(day))
                .at(OFFICE, day.atTime(12, 0).atZone(Story.ZONE).toInstant());
    }

    private int late(LedgerFilter.LateFilter late, LocalDate today) {
        cases.refresh();
        LedgerFilter filter =
                new LedgerFilter(null, null, null, null, null, null, null, null, null, null, null, late, null, null);
        return new Ledger(cases.index(), LedgerTest.today(today))
                .read(OFFICE, filter, null, null, 10)
                .total();
    }

    private LedgerPage.Row row(LocalDate today) {
        cases.refresh();
        return new Ledger(cases.index(), LedgerTest.today(today))
                .read(OFFICE, LedgerFilter.NONE, null, null, 10)
                .rows()
                .get(0);
    }

    @Test
    @DisplayName("D16: undecided on the due day is 延期待批: a list of its own, neither on time nor late")
    void undecided_on_the_due_day() {
        cases.put(asked());
        assertThat(group(ASKED.minusDays(1))).isEmpty();
        assertThat(group(REPLY_DUE)).isEqualTo("asked");
        assertThat(group(REPLY_DUE.plusDays(1))).isEqualTo("pending");
        assertThat(group(DECIDED.plusDays(60))).isEqualTo("pending");
        assertThat(report(REPLY_DUE.plusDays(1)).extensions().pending())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.daysLate()).isZero();
                    assertThat(row.askedUntil()).isEqualTo(OCTOBER_31);
                    assertThat(row.decisionDueOn()).isEqualTo(ASKED.plusDays(7));
                    assertThat(row.statutoryDaysLate()).as("D1: never hidden").isEqualTo(15);
                });
        assertThat(report(REPLY_DUE.plusDays(1)).statutory().unreplied()).hasSize(1);
    }

    @Test
    @DisplayName("D16, R26: approved later, the new date is in force; asked of the days between, it was undecided")
    void approved_later() {
        cases.put(asked().on(DECIDED).extensionApproved("e1", REPLY_DUE, OCTOBER_31));
        assertThat(group(REPLY_DUE)).isEqualTo("asked");
        assertThat(group(DECIDED.minusDays(1))).isEqualTo("pending");
        assertThat(group(DECIDED)).isEmpty();
        assertThat(group(OCTOBER_31)).isEmpty();
        assertThat(group(OCTOBER_31.plusDays(1))).isEqualTo("unreplied");
        assertThat(report(OCTOBER_31.plusDays(3)).replies().unreplied())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.daysLate()).isEqualTo(3);
                    assertThat(row.dueOn()).isEqualTo(OCTOBER_31);
                });
    }

    @Test
    @DisplayName("D16: refused later, late from the original date; asked of the days between, it was undecided")
    void refused_later() {
        cases.put(asked().on(DECIDED).extensionRefused("e1"));
        assertThat(group(DECIDED.minusDays(1))).isEqualTo("pending");
        assertThat(group(DECIDED)).isEqualTo("unreplied");
        assertThat(report(DECIDED).replies().unreplied())
                .singleElement()
                .satisfies(row -> assertThat(row.daysLate()).isEqualTo(9));
    }

    @Test
    @DisplayName("D16: delivered after the due day while undecided: pending, then on time or late as decided")
    void delivered_while_undecided() {
        LocalDate delivered = LocalDate.of(2023, 10, 8);
        cases.put(asked().on(delivered).drafted(1).signed(1).delivered(1, REPLY_DUE));
        assertThat(group(delivered)).isEqualTo("pending");
        cases.put(asked().on(delivered)
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .on(DECIDED)
                .extensionApproved("e1", REPLY_DUE, OCTOBER_31));
        assertThat(group(delivered)).isEqualTo("pending");
        assertThat(group(DECIDED)).isEmpty();
        cases.put(asked().on(delivered)
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .on(DECIDED)
                .extensionRefused("e1"));
        assertThat(group(delivered)).isEqualTo("pending");
        assertThat(group(DECIDED)).isEqualTo("repliedLate");
    }

    @Test
    @DisplayName("D16: delivered in time, nothing is left to decide")
    void delivered_in_time() {
        cases.put(asked().on(REPLY_DUE)
                .drafted(1)
                .signed(1)
                .delivered(1, REPLY_DUE)
                .extensionWithdrawn("e1"));
        assertThat(group(REPLY_DUE.minusDays(1))).isEqualTo("asked");
        assertThat(group(REPLY_DUE)).isEmpty();
        assertThat(group(OCTOBER_31)).isEmpty();
    }

    @Test
    @DisplayName("R45: a date that moved to an earlier day makes late from the day it moved on")
    void an_earlier_date() {
        LocalDate earlier = LocalDate.of(2023, 9, 10);
        cases.put(new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .registered()
                .assigned()
                .on(LocalDate.of(2023, 9, 20))
                .dueMoved(REPLY_DUE, earlier));
        assertThat(group(LocalDate.of(2023, 9, 15))).isEmpty();
        assertThat(group(LocalDate.of(2023, 9, 20))).isEqualTo("unreplied");
    }

    @Test
    @DisplayName("D16: the ledger's filter, its mark and the numbers say the same")
    void ledger_and_numbers() {
        cases.put(asked());
        LocalDate after = REPLY_DUE.plusDays(2);
        assertThat(late(LedgerFilter.LateFilter.EXTENSION_PENDING, REPLY_DUE)).isZero();
        assertThat(late(LedgerFilter.LateFilter.EXTENSION_PENDING, after)).isEqualTo(1);
        assertThat(late(LedgerFilter.LateFilter.UNREPLIED, after)).isZero();
        assertThat(late(LedgerFilter.LateFilter.TRUE, after)).isZero();
        assertThat(late(LedgerFilter.LateFilter.STATUTORY, after)).as("D1").isEqualTo(1);
        assertThat(row(REPLY_DUE).extensionPending()).isFalse();
        assertThat(row(after).extensionPending()).isTrue();
        assertThat(row(after).daysLate()).isZero();
        assertThat(row(after).row().askedUntil()).isEqualTo(OCTOBER_31);
        CountReport counts = new Counts(cases.index(), LedgerTest.today(after)).read(OFFICE);
        assertThat(counts.late().get("EXTENSION_PENDING").number()).isEqualTo(1);
        assertThat(counts.leadUnits()).singleElement().satisfies(unit -> {
            assertThat(unit.extensionPending().number()).isEqualTo(1);
            assertThat(unit.unrepliedLate().number()).isZero();
        });

        cases.put(asked().on(DECIDED).extensionApproved("e1", REPLY_DUE, OCTOBER_31));
        assertThat(late(LedgerFilter.LateFilter.EXTENSION_PENDING, DECIDED)).isZero();
        assertThat(late(LedgerFilter.LateFilter.UNREPLIED, OCTOBER_31)).isZero();
        assertThat(late(LedgerFilter.LateFilter.UNREPLIED, OCTOBER_31.plusDays(1)))
                .isEqualTo(1);
        assertThat(row(DECIDED).row().originalDueOn()).isEqualTo(REPLY_DUE);
        assertThat(row(DECIDED).daysLeft()).isEqualTo(22);
    }
}
