package io.huiyin.supervision.ledger;

import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.TestIndex;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Scope OFFICE = new Scope(Story.COUNTY, Scope.Sight.ALL, "office");
    private final TestIndex cases = new TestIndex();
    private final Counts counts = new Counts(cases.index(), LedgerTest.today(LocalDate.of(2023, 12, 31)));

    @AfterEach
    void close() {
        cases.close();
    }

    private CountReport counts(TestIndex refreshed) {
        assertThat(refreshed).isNotNull();
        return counts.read(OFFICE);
    }

    private static Story replied(String id) {
        return new Story(id, ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE)
                .registered()
                .assigned()
                .drafted(1)
                .signed(1)
                .on(REPLY_DUE)
                .delivered(1, REPLY_DUE);
    }

    @Test
    @DisplayName("A3, A22: satisfied, dissatisfied and not answered are three numbers, cases and forms apart")
    void satisfaction_per_case_and_per_form() {
        cases.put(Story.whole("p1"));
        cases.put(replied("p2").concluded(1, 1, 0, 0, 1));
        cases.put(replied("p3").concluded(1, 0, 0, 0, 2));
        cases.put(replied("p4"));
        CountReport report = counts(cases.refresh());
        assertThat(report.lastRound().cases().get("SATISFIED").number()).isEqualTo(2);
        assertThat(report.lastRound().cases().get("NOT_ANSWERED").number()).isEqualTo(1);
        assertThat(report.lastRound().cases().get("AWAITING_ANSWER").number()).isEqualTo(1);
        assertThat(report.lastRound().cases().get("DISSATISFIED").number()).isZero();
        assertThat(report.firstRound().cases().get("DISSATISFIED").number()).isEqualTo(1);
        assertThat(report.lastRound().forms()).isEqualTo(new CountReport.Forms(2, 1, 0, 3));
        assertThat(report.firstRound().forms()).isEqualTo(new CountReport.Forms(2, 0, 1, 3));
    }

    @Test
    void a_page_and_the_numbers_above_it_are_of_one_snapshot() {
        Ledger ledger = new Ledger(cases.index(), LedgerTest.today(LocalDate.of(2023, 12, 31)));
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; !stop.get(); i++) {
                cases.put(new Story("p" + i, ProposalKind.CPPCC_PROPOSAL, EDUCATION).registered())
                        .refresh();
            }
        });
        try {
            for (int i = 0; i < 100; i++) {
                Ledger.Board board = ledger.board(OFFICE, LedgerFilter.NONE, null, null, 5);
                assertThat(board.counts().total().number())
                        .isEqualTo(board.page().total());
                assertThat(board.counts().statuses().get("REGISTERED").number())
                        .isEqualTo(board.page().total());
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    @Test
    @DisplayName("A21: a case counts for its lead unit only")
    void a_case_counts_for_its_lead_only() {
        cases.put(replied("p1"))
                .put(new Story("p2", ProposalKind.DEPUTY_SUGGESTION, FINANCE)
                        .registered()
                        .assigned());
        CountReport report = counts(cases.refresh());
        assertThat(report.leadUnits()).extracting(CountReport.Unit::unitName).containsExactly("教科局", "财政局");
        assertThat(report.leadUnits()).allMatch(unit -> unit.cases().number() == 1);
        assertThat(report.leadUnits().get(1).unrepliedLate().number()).isEqualTo(1);
        assertThat(report.leadUnits().get(0).replied().number()).isEqualTo(1);
        assertThat(report.kinds().get("DEPUTY_SUGGESTION").number()
                        + report.kinds().get("CPPCC_PROPOSAL").number())
                .isEqualTo(report.total().number());
        assertThat(report.kinds().get("CPPCC_PROPOSAL").list()).isEqualTo("/ledger?kind=CPPCC_PROPOSAL");
    }

    @Test
    @DisplayName("A12: 132 stay 132: a merged case is counted once, as merged; the ledger says into which")
    void a_merged_case_is_counted_once_as_merged() {
        Story into = replied("p1");
        Story merged = new Story("p2", ProposalKind.CPPCC_PROPOSAL, EDUCATION)
                .registered()
                .assigned()
                .mergedInto(into);
        cases.put(into).put(merged).put(replied("p3"));
        CountReport report = counts(cases.refresh());
        assertThat(report.total().number()).isEqualTo(3);
        assertThat(report.statuses().get("MERGED").number()).isEqualTo(1);
        assertThat(report.statuses().get("STOPPED").number()).isZero();
        assertThat(report.statuses().values().stream()
                        .mapToInt(CountReport.Count::number)
                        .sum())
                .isEqualTo(3);
        assertThat(report.late().get("UNREPLIED").number()).isZero();
        Ledger ledger = new Ledger(cases.index(), LedgerTest.today(LocalDate.of(2023, 12, 31)));
        assertThat(ledger.board(OFFICE, LedgerFilter.NONE, null, null, 5).page().rows())
                .extracting(row -> row.row().mergedInto(), LedgerPage.Row::daysLeft)
                .contains(org.assertj.core.api.Assertions.tuple("民生类第12号", null));
    }
}
