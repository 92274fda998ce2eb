package io.huiyin.supervision.ledger;

import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.OPINION_DUE;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.TestIndex;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LateListTest {
    private static final Scope OFFICE = new Scope(Story.COUNTY, Scope.Sight.ALL, "office");
    private final TestIndex cases = new TestIndex();
    private final LateList lateList = new LateList(cases.index(), LedgerTest.today(LocalDate.of(2023, 12, 31)));

    @AfterEach
    void close() {
        cases.close();
    }

    private LateReport at(String moment) {
        cases.refresh();
        return lateList.at(OFFICE, Instant.parse(moment));
    }

    private static Story proposal(String id) {
        return new Story(id, ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .registered()
                .assigned();
    }

    @Test
    @DisplayName("A7, R24: at 23:59 on 30 September nobody is late, a minute later everybody who has not replied")
    void the_last_minute_is_in_time() {
        cases.put(proposal("p1"));
        assertThat(at("2023-09-30T15:59:00Z").replies().unreplied()).isEmpty();
        LateReport after = at("2023-09-30T16:00:00Z");
        assertThat(after.day()).isEqualTo(LocalDate.of(2023, 10, 1));
        assertThat(after.replies().unreplied()).singleElement().satisfies(row -> {
            assertThat(row.daysLate()).isEqualTo(1);
            assertThat(row.dueOn()).isEqualTo(REPLY_DUE);
            assertThat(row.unit()).isEqualTo("u003");
            assertThat(row.deliveredOn()).isNull();
        });
    }

    @Test
    @DisplayName("R24: a reply delivered on 30 September is on time, one of 1 October is 复后逾期")
    void delivered_on_the_day_is_on_time() {
        cases.put(proposal("p1").drafted(1).signed(1).on(REPLY_DUE).delivered(1, REPLY_DUE));
        cases.put(proposal("p2").drafted(1).signed(1).on(REPLY_DUE.plusDays(1)).delivered(1, REPLY_DUE));
        LateReport report = at("2023-12-31T00:00:00Z");
        assertThat(report.replies().unreplied()).isEmpty();
        assertThat(report.replies().repliedLate()).singleElement().satisfies(row -> {
            assertThat(row.proposalId()).isEqualTo("p2");
            assertThat(row.daysLate()).isEqualTo(1);
            assertThat(row.deliveredOn()).isEqualTo(LocalDate.of(2023, 10, 1));
        });
    }

    @Test
    void the_past_is_told_by_dates() {
        cases.put(proposal("p1")
                .drafted(1)
                .signed(1)
                .on(LocalDate.of(2023, 10, 10))
                .delivered(1, REPLY_DUE));
        assertThat(at("2023-10-05T04:00:00Z").replies().unreplied()).hasSize(1);
        assertThat(at("2023-10-05T04:00:00Z").replies().repliedLate()).isEmpty();
        assertThat(at("2023-10-05T04:00:00Z").basis()).contains("推算");
        assertThat(at("2023-10-10T04:00:00Z").replies().unreplied()).isEmpty();
        assertThat(at("2023-10-10T04:00:00Z").replies().repliedLate()).hasSize(1);
    }

    @Test
    @DisplayName("R30: opinions are a list of their own")
    void opinions_are_a_list_of_their_own() {
        cases.put(new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE)
                .registered()
                .assigned());
        cases.put(new Story("p2", ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE)
                .registered()
                .assigned()
                .on(OPINION_DUE.plusDays(2))
                .opinion("co1", FINANCE, true));
        assertThat(at("2023-08-15T15:59:59Z").opinions().unsubmitted()).isEmpty();
        LateReport report = at("2023-08-20T00:00:00Z");
        assertThat(report.opinions().unsubmitted())
                .extracting(LateReport.Row::proposalId)
                .containsExactly("p1");
        assertThat(report.opinions().submittedLate()).singleElement().satisfies(row -> {
            assertThat(row.submittedOn()).isEqualTo(LocalDate.of(2023, 8, 17));
            assertThat(row.daysLate()).isEqualTo(2);
        });
        assertThat(report.replies().unreplied()).isEmpty();
    }

    @Test
    @DisplayName("R33: every round has its own lateness")
    void every_round_has_its_own_lateness() {
        LocalDate second = LocalDate.of(2023, 8, 20);
        Story story = proposal("p1")
                .drafted(1)
                .signed(1)
                .on(LocalDate.of(2023, 7, 20))
                .delivered(1, REPLY_DUE);
        story.dissatisfied(1, "不行").roundOpened(2, second);
        cases.put(story);
        assertThat(at("2023-08-25T00:00:00Z").replies().unreplied())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.round()).isEqualTo(2);
                    assertThat(row.dueOn()).isEqualTo(second);
                });
        cases.put(story.on(LocalDate.of(2023, 8, 26)).drafted(2).signed(2).delivered(2, second));
        LateReport later = at("2023-12-31T00:00:00Z");
        assertThat(later.replies().unreplied()).isEmpty();
        assertThat(later.replies().repliedLate())
                .extracting(LateReport.Row::round)
                .containsExactly(2);
    }

    @Test
    @DisplayName("D1: late by the statute is never hidden by the notice")
    void late_by_the_statute_is_never_hidden() {
        cases.put(new Story("p1", ProposalKind.DEPUTY_SUGGESTION, EDUCATION)
                .registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .on(LocalDate.of(2023, 9, 25))
                .delivered(1, REPLY_DUE));
        LateReport report = at("2023-10-01T00:00:00Z");
        assertThat(report.replies().repliedLate()).isEmpty();
        assertThat(report.statutory().repliedLate()).singleElement().satisfies(row -> {
            assertThat(row.daysLate()).isZero();
            assertThat(row.statutoryDaysLate()).isEqualTo(9);
        });
        assertThat(at("2023-09-20T00:00:00Z").statutory().unreplied()).hasSize(1);
    }

    @Test
    void the_list_is_in_the_order_of_the_register() {
        for (int serial : new int[] {10, 9, 101}) {
            cases.put(new Story("p" + serial, ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                    .titled("t", "t", serial)
                    .registered()
                    .assigned());
        }
        assertThat(at("2023-10-20T00:00:00Z").replies().unreplied())
                .extracting(LateReport.Row::number)
                .containsExactly("民生类第9号", "民生类第10号", "民生类第101号");
    }

    @Test
    @DisplayName("A12: a case withdrawn before its date is never late")
    void a_withdrawn_case_is_never_late() {
        cases.put(proposal("p1").on(LocalDate.of(2023, 9, 1)).stopped());
        assertThat(at("2023-10-20T00:00:00Z").replies().unreplied()).isEmpty();
    }

    @Test
    @DisplayName("A12: late lists never count a merged case, whatever was late before; the other one counts once")
    void a_merged_case_is_never_late() {
        Story into = proposal("p1");
        Story merged = new Story("p2", ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE)
                .registered()
                .assigned()
                .on(OPINION_DUE.plusDays(5))
                .opinion("co1", FINANCE, true)
                .on(REPLY_DUE.plusDays(5))
                .mergedInto(into);
        cases.put(into.tookOver(merged, 2));
        cases.put(merged);
        for (String moment : new String[] {"2023-10-02T00:00:00Z", "2023-12-31T00:00:00Z"}) {
            LateReport report = at(moment);
            assertThat(report.replies().unreplied())
                    .extracting(LateReport.Row::proposalId)
                    .containsExactly("p1");
            assertThat(report.opinions().unsubmitted()).isEmpty();
            assertThat(report.opinions().submittedLate()).isEmpty();
        }
    }
}
