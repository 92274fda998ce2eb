package io.huiyin.supervision.ledger;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.CaseIndex;
import io.huiyin.supervision.ledger.index.CaseRow;
import io.huiyin.supervision.ledger.index.ScopedSearcher;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** 台账 (R90): the cases somebody may see, filtered, sorted, paged. */
public final class Ledger {
    /** Longest page. */
    public static final int LONGEST = 200;

    private final CaseIndex index;
    private final Today today;

    public Ledger(CaseIndex index, Today today) {
        this.index = index;
        this.today = today;
    }

    /**
     * A page with the board's numbers.
     *
     * @param counts of all cases in the scope, whatever the filter
     */
    public record Board(LedgerPage page, CountReport counts) {}

    /** One page. */
    public LedgerPage read(Scope scope, LedgerFilter filter, @Nullable String sort, @Nullable String after, int size) {
        Question question = question(filter, sort, after, size);
        return index.search(scope, question::page);
    }

    /** One page and the numbers above it, from one snapshot. */
    public Board board(Scope scope, LedgerFilter filter, @Nullable String sort, @Nullable String after, int size) {
        Question question = question(filter, sort, after, size);
        return index.search(scope, searcher -> new Board(question.page(searcher), Counts.of(searcher, question.day())));
    }

    private Question question(LedgerFilter filter, @Nullable String sort, @Nullable String after, int size) {
        if (size < 1 || size > LONGEST) {
            throw new Rejected(new RequestRejected.ValueInvalid("size", "1 到 " + LONGEST + " 的整数"));
        }
        LedgerOrder order = LedgerOrder.of(sort);
        LocalDate day = today.day();
        return new Question(filter.query(day), order, order.read(after), size, day);
    }

    private record Question(Query query, LedgerOrder order, Object @Nullable [] place, int size, LocalDate day) {
        LedgerPage page(ScopedSearcher searcher) {
            // one more than asked says whether there is another page
            List<ScopedSearcher.Hit<CaseRow>> hits = searcher.rows(CaseRow.class, query, order.sort(), place, size + 1);
            List<ScopedSearcher.Hit<CaseRow>> shown = hits.subList(0, Math.min(size, hits.size()));
            return new LedgerPage(
                    searcher.count(query),
                    shown.stream().map(hit -> LedgerPage.Row.of(hit.row(), day)).toList(),
                    hits.size() > size ? order.write(shown.get(size - 1).order()) : null);
        }
    }
}
