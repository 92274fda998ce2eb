package io.huiyin.supervision.ledger;

import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.OPINION_DUE;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.TestIndex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What late entries and corrections make of the late list, the ledger, the numbers and the office's work (D11). */
class CorrectionListsTest {
    private static final Scope OFFICE = new Scope(Story.COUNTY, Scope.Sight.ALL, "office");
    private static final LocalDate ENTERED = LocalDate.of(2023, 10, 8);
    private static final LocalDate CLAIMED = LocalDate.of(2023, 9, 28);
    private static final LocalDate DECIDED = LocalDate.of(2023, 10, 10);

    private final TestIndex cases = new TestIndex();

    @AfterEach
    void close() {
        cases.close();
    }

    private static Story enteredLate() {
        return new Story("p1", ProposalKind.DEPUTY_SUGGESTION, EDUCATION, FINANCE)
                .registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .on(ENTERED)
                .deliveredLate(1, REPLY_DUE, "c1", CLAIMED);
    }

    private static Story decided(CorrectionVerdict verdict) {
        return enteredLate()
                .on(DECIDED)
                .correctionDecided(
                        CorrectedAct.DELIVERY, "lead1", EDUCATION, 1, "c1", ENTERED, CLAIMED, REPLY_DUE, verdict);
    }

    private LateReport report(LocalDate day) {
        cases.refresh();
        return new LateList(cases.index(), LedgerTest.today(LocalDate.of(2023, 12, 31)))
                .at(OFFICE, day.atTime(12, 0).atZone(Story.ZONE).toInstant());
    }

    private int disputed() {
        cases.refresh();
        LedgerFilter filter = new LedgerFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LedgerFilter.LateFilter.DISPUTED,
                null,
                null);
        return new Ledger(cases.index(), LedgerTest.today(DECIDED))
                .read(OFFICE, filter, null, null, 10)
                .total();
    }

    private LedgerPage.Row row() {
        cases.refresh();
        return new Ledger(cases.index(), LedgerTest.today(DECIDED))
                .read(OFFICE, LedgerFilter.NONE, null, null, 10)
                .rows()
                .get(0);
    }

    private List<WorkList.Item> officeWork() {
        cases.refresh();
        return new WorkList(cases.index(), LedgerTest.today(DECIDED))
                .read(OFFICE, Office.GOVERNMENT_OFFICE.name())
                .items();
    }

    @Test
    @DisplayName("D11: late by the day of entry, in time by the claimed one: the late mark shows 存疑 until decided")
    void a_claimed_delivery_is_disputed() {
        cases.put(enteredLate());

        assertThat(report(DECIDED).replies().repliedLate()).singleElement().satisfies(late -> {
            assertThat(late.disputed()).isTrue();
            assertThat(late.claimedOn()).isEqualTo(CLAIMED);
            assertThat(late.deliveredOn()).isEqualTo(ENTERED);
            assertThat(late.daysLate()).isEqualTo(8);
        });
        assertThat(report(ENTERED.minusDays(1)).replies().unreplied())
                .as("on the days between, too")
                .singleElement()
                .satisfies(late -> assertThat(late.disputed()).isTrue());
        assertThat(disputed()).isEqualTo(1);
        assertThat(row().disputed()).isTrue();
        assertThat(row().daysLate()).isEqualTo(8);
    }

    @Test
    @DisplayName("D11, D1: the statute's mark is disputed only when the claimed day is in time by the statute's date")
    void the_statutes_mark_is_its_own() {
        cases.put(enteredLate());

        assertThat(report(DECIDED).statutory().repliedLate()).singleElement().satisfies(late -> {
            assertThat(late.statutorilyDisputed())
                    .as("16 September was over on the 28th")
                    .isFalse();
            assertThat(late.disputed()).isTrue();
        });
    }

    @Test
    @DisplayName("D11: confirmed, the row leaves the late list, for every moment asked for")
    void confirmed_it_leaves_the_late_list() {
        cases.put(decided(CorrectionVerdict.CONFIRM));

        assertThat(report(DECIDED).replies().repliedLate()).isEmpty();
        assertThat(report(ENTERED.minusDays(1)).replies().unreplied()).isEmpty();
        assertThat(disputed()).isZero();
        assertThat(row().row().deliveredOn()).isEqualTo(CLAIMED);
        assertThat(row().daysLate()).isZero();
    }

    @Test
    @DisplayName("D11: refused, the late mark stands, and is disputed no more")
    void refused_the_mark_stands() {
        cases.put(decided(CorrectionVerdict.REFUSE));

        assertThat(report(DECIDED).replies().repliedLate()).singleElement().satisfies(late -> {
            assertThat(late.disputed()).isFalse();
            assertThat(late.claimedOn()).isNull();
            assertThat(late.daysLate()).isEqualTo(8);
        });
        assertThat(disputed()).isZero();
        assertThat(row().disputed()).isFalse();
    }

    @Test
    @DisplayName("D11: a claimed day that is late as well disputes nothing")
    void a_late_claim_disputes_nothing() {
        cases.put(new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .registered()
                .assigned()
                .on(ENTERED)
                .deliveredLate(1, REPLY_DUE, "c1", REPLY_DUE.plusDays(1)));

        assertThat(report(DECIDED).replies().repliedLate())
                .singleElement()
                .satisfies(late -> assertThat(late.disputed()).isFalse());
        assertThat(disputed()).isZero();
        assertThat(row().disputed()).isFalse();
    }

    @Test
    @DisplayName("D11: a later day, confirmed, makes late what was not; while it is undecided nothing is late")
    void a_later_day_makes_it_late() {
        Story story = new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .registered()
                .assigned()
                .on(CLAIMED)
                .delivered(1, REPLY_DUE)
                .on(ENTERED)
                .correctionAsked(
                        CorrectedAct.DELIVERY, "lead1", EDUCATION, 1, "c1", CLAIMED, REPLY_DUE.plusDays(2), REPLY_DUE);
        cases.put(story);
        assertThat(report(DECIDED).replies().repliedLate()).isEmpty();

        cases.put(story.on(DECIDED)
                .correctionDecided(
                        CorrectedAct.DELIVERY,
                        "lead1",
                        EDUCATION,
                        1,
                        "c1",
                        CLAIMED,
                        REPLY_DUE.plusDays(2),
                        REPLY_DUE,
                        CorrectionVerdict.CONFIRM));

        assertThat(report(DECIDED).replies().repliedLate()).singleElement().satisfies(late -> {
            assertThat(late.daysLate()).isEqualTo(2);
            assertThat(late.disputed()).isFalse();
        });
    }

    @Test
    @DisplayName("D11, R30: a co-unit's late opinion is disputed in the same way")
    void a_claimed_opinion_is_disputed() {
        LocalDate submitted = OPINION_DUE.plusDays(2);
        Story story = new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE)
                .registered()
                .assigned()
                .on(submitted)
                .opinion("co1", FINANCE, true)
                .correctionAsked(CorrectedAct.OPINION, "co1", FINANCE, 1, "c1", submitted, OPINION_DUE, OPINION_DUE);
        cases.put(story);
        assertThat(report(DECIDED).opinions().submittedLate()).singleElement().satisfies(late -> {
            assertThat(late.disputed()).isTrue();
            assertThat(late.unit()).isEqualTo(FINANCE.unitId());
        });
        assertThat(disputed()).isEqualTo(1);

        cases.put(story.on(DECIDED)
                .correctionDecided(
                        CorrectedAct.OPINION,
                        "co1",
                        FINANCE,
                        1,
                        "c1",
                        submitted,
                        OPINION_DUE,
                        OPINION_DUE,
                        CorrectionVerdict.CONFIRM));
        assertThat(report(DECIDED).opinions().submittedLate()).isEmpty();
    }

    @Test
    @DisplayName("D11: what is undecided waits on the office's work list, also after 办结")
    void the_office_finds_it_on_its_work_list() {
        cases.put(enteredLate().closed(1, new SurveyTotals(1, 0, 0, 0)));

        assertThat(officeWork()).singleElement().satisfies(item -> {
            assertThat(item.subject()).isEqualTo(Duty.Subject.CORRECTION);
            assertThat(item.reference()).isEqualTo("replies/" + enteredLate().replyId(1) + "/corrections/c1");
            assertThat(item.dueOn()).isNull();
        });

        cases.put(decided(CorrectionVerdict.REFUSE));
        assertThat(officeWork()).isEmpty();
    }
}
