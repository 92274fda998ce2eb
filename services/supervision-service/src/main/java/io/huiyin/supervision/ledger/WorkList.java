package io.huiyin.supervision.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.index.CaseIndex;
import io.huiyin.supervision.ledger.index.DutyRow;
import io.huiyin.supervision.ledger.index.Fields;
import io.huiyin.supervision.ledger.index.ScopedSearcher;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a unit, the most urgent first: to receive, opinions and redone opinions due, replies due, then assistance; for the
 * office, panels and corrections to decide.
 */
public final class WorkList {
    private static final int LONGEST = 1_000;
    private static final Sort BY_DUE_DAY = LedgerOrder.of("dueOn").sort();

    private final CaseIndex index;
    private final Today today;

    public WorkList(CaseIndex index, Today today) {
        this.index = index;
        this.today = today;
    }

    /**
     * What waits, with the number of all.
     *
     * @param items at most {@value WorkList#LONGEST}
     */
    public record Work(LocalDate day, int total, List<Item> items) {}

    /**
     * One thing to do.
     *
     * @param reference id of the assignment to receive or to give an opinion for, of the reply, or of the handling whose panel
     *     decides; for assistance where it is answered, below {@code /replies/}; for a correction where it is decided
     * @param round of the reply; of an opinion above 1 when the lead sent it back (D5)
     * @param dueOn null for assistance and corrections, which have no due date (R60, D11)
     * @param daysLeft negative when over
     * @param askedUntil the day an undecided extension asks for; when the due day is over, it is 延期待批 (D16)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String id,
            String proposalId,
            ProposalKind kind,
            String number,
            String title,
            Duty.Subject subject,
            String unit,
            String unitName,
            String reference,
            int round,
            @Nullable LocalDate dueOn,
            @Nullable String rule,
            boolean provisional,
            @Nullable Integer daysLeft,
            @Nullable LocalDate statutoryDueOn,
            @Nullable LocalDate askedUntil) {
        static Item of(DutyRow row, LocalDate today) {
            Duty duty = row.duty();
            DueDate due = duty.due();
            return new Item(
                    row.id(),
                    row.proposalId(),
                    row.kind(),
                    row.number(),
                    row.title(),
                    duty.subject(),
                    duty.unit().unitId(),
                    duty.unit().shortName(),
                    duty.assignmentId(),
                    duty.round(),
                    due == null ? null : due.on(),
                    due == null ? null : due.rule(),
                    due != null && due.provisional(),
                    duty.daysLeft(today),
                    duty.statutoryDue() == null ? null : duty.statutoryDue().on(),
                    duty.undecided(today).map(Duty.Asked::until).orElse(null));
        }
    }

    /** The unit's; an office that names none gets everybody's. */
    public Work read(Scope scope, @Nullable String unit) {
        String wanted = unit == null || unit.isBlank() ? null : unit;
        if (scope.sight() == Scope.Sight.UNIT) {
            if (wanted != null && !wanted.equals(scope.unit())) {
                throw new Rejected(new SupervisionRejected.OtherUnit(wanted));
            }
            wanted = scope.unit();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(LedgerFilter.term(Fields.DOC, Fields.DOC_DUTY), Occur.FILTER)
                .add(LedgerFilter.term(Fields.OPEN, "true"), Occur.FILTER);
        if (wanted != null) {
            query.add(LedgerFilter.term(Fields.UNIT, wanted), Occur.FILTER);
        }
        return index.search(scope, searcher -> work(searcher, query.build()));
    }

    private Work work(ScopedSearcher searcher, Query query) {
        LocalDate day = today.day();
        List<Item> items = searcher.rows(DutyRow.class, query, BY_DUE_DAY, null, LONGEST).stream()
                .map(hit -> Item.of(hit.row(), day))
                .toList();
        return new Work(day, searcher.count(query), items);
    }
}
