package io.huiyin.supervision.ledger.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How each kind of value is written; absent values leave no trace, but for sorting, where they come last. */
record IndexFields(Document document) {
    /** Sorts after every real text. */
    static final String LAST = "\uFFFF";

    void keyword(String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Store.NO));
        }
    }

    void day(String field, @Nullable LocalDate day) {
        if (day != null) {
            document.add(new LongPoint(field, day.toEpochDay()));
        }
    }

    void number(String field, long value) {
        document.add(new LongPoint(field, value));
    }

    void sortable(String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    void sortable(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
    }

    void sortable(String field, Optional<LocalDate> day) {
        sortable(field, day.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
    }

    void text(String value) {
        document.add(new TextField(Fields.WORDS, value, Store.NO));
        document.add(new TextField(Fields.BIGRAMS, value, Store.NO));
    }

    void row(Record row) {
        try {
            document.add(new StoredField(Fields.ROW, CaseDocuments.JSON.writeValueAsString(row)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write a row", impossible);
        }
    }
}
