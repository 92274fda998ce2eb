package io.huiyin.supervision.ledger;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.casefile.CaseStatus;
import io.huiyin.supervision.casefile.SatisfactionState;
import io.huiyin.supervision.ledger.index.ChineseText;
import io.huiyin.supervision.ledger.index.Fields;
import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; what is null is not asked for.
 *
 * @param satisfaction of the last round (A3)
 * @param firstSatisfaction of the first round
 * @param late computed from dates on the day it is asked
 * @param replied whether the last round's reply was delivered
 * @param q words to find in title, text, points, replies, submitters' names
 */
public record LedgerFilter(
        @Nullable ProposalKind kind,
        @Nullable String session,
        @Nullable String leadUnit,
        @Nullable String coUnit,
        @Nullable CaseStatus status,
        @Nullable SatisfactionState satisfaction,
        @Nullable SatisfactionState firstSatisfaction,
        @Nullable String outcomeClass,
        @Nullable String topic,
        @Nullable Boolean key,
        @Nullable Integer round,
        @Nullable LateFilter late,
        @Nullable Boolean replied,
        @Nullable String q) {
    /** Every case. */
    public static final LedgerFilter NONE =
            new LedgerFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Which kind of lateness. */
    public enum LateFilter {
        /** Any of the next three, all measured by the notice or its extension. */
        TRUE,
        /** 未复逾期. */
        UNREPLIED,
        /** 复后逾期. */
        REPLIED_LATE,
        /** 会办逾期, missing or given late. */
        OPINION,
        /** 法定逾期 (D1), replied or not, whatever the notice's date says. */
        STATUTORY,
        /** 会商逾期 (A5), decided or not: the office's own. */
        PANEL,
        /** 延期待批 (D16): neither on time nor late, so none of the others by itself. */
        EXTENSION_PENDING,
        /** 存疑 (D11): late by the recorded day, in time by the claimed one; still one of the others. */
        DISPUTED
    }

    Query query(LocalDate today) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(term(Fields.DOC, Fields.DOC_CASE), Occur.FILTER);
        keyword(all, Fields.KIND, kind == null ? null : kind.name());
        keyword(all, Fields.SESSION, session);
        keyword(all, Fields.LEAD_UNIT, leadUnit);
        keyword(all, Fields.CO_UNIT, coUnit);
        keyword(all, Fields.STATUS, status == null ? null : status.name());
        keyword(all, Fields.SATISFACTION, satisfaction == null ? null : satisfaction.name());
        keyword(all, Fields.FIRST_SATISFACTION, firstSatisfaction == null ? null : firstSatisfaction.name());
        keyword(all, Fields.OUTCOME_CLASS, outcomeClass);
        keyword(all, Fields.TOPIC, topic);
        keyword(all, Fields.KEY, key == null ? null : key.toString());
        if (round != null) {
            all.add(LongPoint.newExactQuery(Fields.ROUND, round), Occur.FILTER);
        }
        if (replied != null) {
            Query delivered = LongPoint.newRangeQuery(Fields.DELIVERED_ON, Long.MIN_VALUE, Long.MAX_VALUE);
            all.add(delivered, replied ? Occur.FILTER : Occur.MUST_NOT);
        }
        if (late != null) {
            all.add(late(late, today), Occur.FILTER);
        }
        if (q != null && !q.isBlank()) {
            all.add(ChineseText.query(q), Occur.FILTER);
        }
        return all.build();
    }

    private static Query late(LateFilter late, LocalDate today) {
        Query unreplied = before(Fields.OPEN_REPLY_DUE_ON, today);
        Query repliedLate = term(Fields.REPLIED_LATE, "true");
        Query opinion = either(before(Fields.OPEN_OPINION_DUE_ON, today), term(Fields.OPINION_LATE, "true"));
        return switch (late) {
            case UNREPLIED -> unreplied;
            case REPLIED_LATE -> repliedLate;
            case OPINION -> opinion;
            case STATUTORY ->
                either(before(Fields.OPEN_STATUTORY_DUE_ON, today), term(Fields.STATUTORILY_LATE, "true"));
            case PANEL -> either(before(Fields.OPEN_PANEL_DUE_ON, today), term(Fields.PANEL_LATE, "true"));
            case EXTENSION_PENDING -> before(Fields.PENDING_EXTENSION_DUE_ON, today);
            case DISPUTED -> term(Fields.DISPUTED, "true");
            case TRUE -> either(unreplied, repliedLate, opinion);
        };
    }

    static Query before(String field, LocalDate day) {
        return LongPoint.newRangeQuery(field, Long.MIN_VALUE, day.toEpochDay() - 1);
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Query either(Query... queries) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (Query query : queries) {
            either.add(query, Occur.SHOULD);
        }
        return either.build();
    }

    private static void keyword(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.add(term(field, value), Occur.FILTER);
        }
    }
}
