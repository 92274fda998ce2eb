package io.huiyin.supervision.ledger;

import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.CaseIndex;
import io.huiyin.supervision.ledger.index.DutyRow;
import io.huiyin.supervision.ledger.index.Fields;
import io.huiyin.supervision.ledger.index.ScopedSearcher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/** 逾期清单 (R45): computed from dates when asked, for every case and round; needs no event saying that something is late. */
public final class LateList {
    private static final String BASIS_NOW = "按当前掌握的期限、送达日和提交日计算；到期当天 24:00 前办理的不算逾期。";
    private static final String BASIS_OTHER = "按当前掌握的期限、送达日和提交日推算该时点的情况：此后才录入、才确认的日期也已计入，期限和延期按该时点有效的计算。";
    private static final Sort BY_DUE_DAY = LedgerOrder.of("dueOn").sort();

    private final CaseIndex index;
    private final Today today;

    public LateList(CaseIndex index, Today today) {
        this.index = index;
        this.today = today;
    }

    /** The list at a moment; null = now. */
    public LateReport at(Scope scope, @Nullable Instant moment) {
        Instant at = moment == null ? today.now() : moment;
        LocalDate day = today.dayOf(at);
        List<DutyRow> candidates = index.search(scope, searcher -> candidates(searcher, day));
        Predicate<Duty> reply = duty -> duty.subject() == Duty.Subject.REPLY;
        Predicate<Duty> panel = duty -> duty.subject() == Duty.Subject.PANEL;
        Predicate<Duty> opinion = duty -> duty.subject() == Duty.Subject.OPINION;
        return new LateReport(
                at,
                day,
                day.equals(today.day()) ? BASIS_NOW : BASIS_OTHER,
                new LateReport.Replies(
                        rows(candidates, day, reply.and(duty -> duty.overdue(day))),
                        rows(candidates, day, reply.and(duty -> duty.doneLate(day)))),
                new LateReport.Opinions(
                        rows(candidates, day, opinion.and(duty -> duty.overdue(day))),
                        rows(candidates, day, opinion.and(duty -> duty.doneLate(day)))),
                new LateReport.Replies(
                        rows(candidates, day, reply.and(duty -> duty.statutorilyOverdue(day))),
                        rows(candidates, day, reply.and(duty -> duty.statutorilyDoneLate(day)))),
                new LateReport.Panels(
                        rows(candidates, day, panel.and(duty -> duty.overdue(day))),
                        rows(candidates, day, panel.and(duty -> duty.doneLate(day)))),
                new LateReport.Extensions(
                        rows(candidates, day, duty -> duty.extensionPending(day)),
                        rows(candidates, day, duty -> awaited(duty, day))));
    }

    private static List<LateReport.Row> rows(List<DutyRow> candidates, LocalDate day, Predicate<Duty> which) {
        return candidates.stream()
                .filter(row -> which.test(row.duty()))
                .map(row -> LateReport.Row.of(row, day))
                .toList();
    }

    /** Asked for, undecided, and the due day is not over. */
    private static boolean awaited(Duty duty, LocalDate day) {
        boolean done = duty.doneOn() != null && !duty.doneOn().isAfter(day);
        return duty.undecided(day).isPresent() && !duty.extensionPending(day) && !done;
    }

    /** Due before the day, and not done in time, or ever asked to be extended: more than the lists, {@link Duty} decides. */
    private static List<DutyRow> candidates(ScopedSearcher searcher, LocalDate day) {
        Query undone = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Fields.DONE_ON, Long.MIN_VALUE, day.toEpochDay()), Occur.MUST_NOT)
                .build();
        Query late = new BooleanQuery.Builder()
                .add(
                        LedgerFilter.either(
                                LedgerFilter.before(Fields.DUE_ON, day),
                                LedgerFilter.before(Fields.STATUTORY_DUE_ON, day)),
                        Occur.FILTER)
                .add(LedgerFilter.either(undone, LedgerFilter.term(Fields.DONE_LATE, "true")), Occur.FILTER)
                .build();
        Query query = new BooleanQuery.Builder()
                .add(LedgerFilter.term(Fields.DOC, Fields.DOC_DUTY), Occur.FILTER)
                .add(LedgerFilter.either(late, LedgerFilter.term(Fields.EXTENSION_ASKED, "true")), Occur.FILTER)
                .build();
        return searcher.rows(DutyRow.class, query, BY_DUE_DAY, null, Math.max(1, searcher.count(query))).stream()
                .map(ScopedSearcher.Hit::row)
                .toList();
    }
}
