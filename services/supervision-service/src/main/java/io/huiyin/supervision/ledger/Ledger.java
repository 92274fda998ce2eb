package io.huiyin.supervision.ledger;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.CaseIndex;
import io.huiyin.supervision.ledger.index.CaseRow;
import io.huiyin.supervision.ledger.index.ScopedSearcher;
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

    /** One page. */
    public LedgerPage read(Scope scope, LedgerFilter filter, @Nullable String sort, @Nullable String after, int size) {
        if (size < 1 || size > LONGEST) {
            throw new Rejected(new RequestRejected.ValueInvalid("size", "1 到 " + LONGEST + " 的整数"));
        }
        LedgerOrder order = LedgerOrder.of(sort);
        Object[] place = order.read(after);
        Query query = filter.query(today.day());
        return index.search(scope, searcher -> page(searcher, query, order, place, size));
    }

    private LedgerPage page(
            ScopedSearcher searcher, Query query, LedgerOrder order, Object @Nullable [] place, int size) {
        // one more than asked says whether there is another page
        List<ScopedSearcher.Hit<CaseRow>> hits = searcher.rows(CaseRow.class, query, order.sort(), place, size + 1);
        List<ScopedSearcher.Hit<CaseRow>> shown = hits.subList(0, Math.min(size, hits.size()));
        return new LedgerPage(
                searcher.count(query),
                shown.stream()
                        .map(hit -> LedgerPage.Row.of(hit.row(), today.day()))
                        .toList(),
                hits.size() > size ? order.write(shown.get(size - 1).order()) : null);
    }
}
