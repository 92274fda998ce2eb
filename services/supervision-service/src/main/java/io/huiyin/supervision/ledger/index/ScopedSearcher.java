package io.huiyin.supervision.ledger.index;

import io.huiyin.supervision.casefile.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot of the index, seen through a scope. Every question goes through {@link #within}; the searcher itself is never
 * handed out, so no query can pass the scope by. Numbers and lists asked of one instance agree.
 */
public final class ScopedSearcher {
    private final IndexSearcher searcher;
    private final Query scope;

    ScopedSearcher(IndexSearcher searcher, Scope scope) {
        this.searcher = searcher;
        this.scope = query(scope);
    }

    /** A hit: its row and where it stands in the order. */
    public record Hit<R>(R row, Object[] order) {}

    private static Query query(Scope scope) {
        Query jurisdiction = new TermQuery(new Term(Fields.SCOPE_JURISDICTION, scope.jurisdiction()));
        return switch (scope.sight()) {
            case ALL -> jurisdiction;
            case UNIT ->
                new BooleanQuery.Builder()
                        .add(jurisdiction, Occur.FILTER)
                        .add(new TermQuery(new Term(Fields.SCOPE_UNIT, scope.unit())), Occur.FILTER)
                        .build();
            case NOTHING -> new MatchNoDocsQuery("this post sees no cases");
        };
    }

    private Query within(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(scope, Occur.FILTER)
                .build();
    }

    /** How many documents. */
    public int count(Query query) {
        try {
            return searcher.count(within(query));
        } catch (IOException broken) {
            throw new UncheckedIOException("index", broken);
        }
    }

    /** The first rows in this order, after the given place. */
    public <R> List<Hit<R>> rows(Class<R> type, Query query, Sort sort, Object @Nullable [] after, int size) {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        FieldDoc start = after == null ? null : new FieldDoc(documents - 1, Float.NaN, after);
        try {
            TopDocs top = searcher.searchAfter(start, within(query), size, sort);
            List<Hit<R>> hits = new ArrayList<>(top.scoreDocs.length);
            for (ScoreDoc hit : top.scoreDocs) {
                String row = searcher.storedFields().document(hit.doc).get(Fields.ROW);
                hits.add(new Hit<>(CaseDocuments.JSON.readValue(row, type), ((FieldDoc) hit).fields));
            }
            return hits;
        } catch (IOException broken) {
            throw new UncheckedIOException("index", broken);
        }
    }

    /** All values of a keyword field that occur within the query, with their numbers. */
    public SortedMap<String, Integer> counts(String field, Query query) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        try {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            TermsEnum values = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef value = values.next(); value != null; value = values.next()) {
                Query one = new TermQuery(new Term(field, BytesRef.deepCopyOf(value)));
                int number = count(new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(one, Occur.FILTER)
                        .build());
                if (number > 0) {
                    counts.put(value.utf8ToString(), number);
                }
            }
            return counts;
        } catch (IOException broken) {
            throw new UncheckedIOException("index", broken);
        }
    }

    /** Sum of a numeric field over the query; documents without it count nothing. */
    public long sum(String field, Query query) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(within(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
            long sum = 0;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                NumericDocValues values = leaf.reader().getNumericDocValues(field);
                if (scorer != null && values != null) {
                    sum += sum(scorer.iterator(), values, leaf);
                }
            }
            return sum;
        } catch (IOException broken) {
            throw new UncheckedIOException("index", broken);
        }
    }

    private static long sum(DocIdSetIterator hits, NumericDocValues values, LeafReaderContext leaf) throws IOException {
        long sum = 0;
        for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
            boolean live = leaf.reader().getLiveDocs() == null
                    || leaf.reader().getLiveDocs().get(hit);
            if (live && values.advanceExact(hit)) {
                sum += values.longValue();
            }
        }
        return sum;
    }
}
