package io.huiyin.supervision.ledger.index;

import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.CaseView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/** One index on one folder: written by one thread, searched by many. Its commits carry the offsets it has read to. */
final class LiveIndex implements AutoCloseable {
    private static final String OFFSET = "offset.";

    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LiveIndex(Path folder) {
        this.folder = folder;
        try {
            directory = FSDirectory.open(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(ChineseText.forIndex()).setCommitOnClose(false));
            searchers = new SearcherManager(writer, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException("index folder " + folder, unusable);
        }
    }

    Path folder() {
        return folder;
    }

    ReferenceManager<IndexSearcher> searchers() {
        return searchers;
    }

    /** The case as it is now; one that is not registered yet, or no longer there, is in no list. */
    void put(String id, Optional<CaseFile> file) {
        Optional<CaseView> view = file.flatMap(CaseView::of);
        try {
            if (view.isEmpty()) {
                writer.deleteDocuments(new Term(Fields.ID, id));
            } else if (version(id) != view.get().version()) {
                writer.updateDocuments(new Term(Fields.ID, id), CaseDocuments.of(view.get()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("index " + folder, broken);
        }
    }

    /** The version that searches see, 0 for none. */
    long version(String id) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query wanted = new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER)
                        .add(new TermQuery(new Term(Fields.DOC, Fields.DOC_CASE)), Occur.FILTER)
                        .build();
                TopDocs found = searcher.search(wanted, 1);
                return found.scoreDocs.length == 0 ? 0 : version(searcher, found.scoreDocs[0].doc);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("index " + folder, broken);
        }
    }

    private static long version(IndexSearcher searcher, int document) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int local = document - leaf.docBase;
            if (local >= 0 && local < leaf.reader().maxDoc()) {
                NumericDocValues versions = leaf.reader().getNumericDocValues(Fields.VERSION);
                return versions != null && versions.advanceExact(local) ? versions.longValue() : 0;
            }
        }
        return 0;
    }

    /** Lets searches see what was put. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException("index " + folder, broken);
        }
    }

    /** Makes what was put durable, together with the offsets it came from. */
    void commit(Map<Integer, Long> offsets) {
        Map<String, String> data = new TreeMap<>();
        offsets.forEach((partition, offset) -> data.put(OFFSET + partition, Long.toString(offset)));
        writer.setLiveCommitData(data.entrySet());
        try {
            writer.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException("index " + folder, broken);
        }
    }

    /** Where reading goes on, by partition; what is missing begins at the beginning. */
    Map<Integer, Long> offsets() {
        Map<Integer, Long> offsets = new TreeMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> {
                if (entry.getKey().startsWith(OFFSET)) {
                    offsets.put(
                            Integer.valueOf(entry.getKey().substring(OFFSET.length())), Long.valueOf(entry.getValue()));
                }
            });
        }
        return offsets;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("index " + folder, broken);
        }
    }
}
