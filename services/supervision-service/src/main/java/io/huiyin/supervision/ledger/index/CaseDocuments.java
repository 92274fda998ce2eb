package io.huiyin.supervision.ledger.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.supervision.casefile.AssignmentView;
import io.huiyin.supervision.casefile.CaseView;
import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.casefile.RoundView;
import io.huiyin.supervision.casefile.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** A case as index documents. Submitters' names are searchable; contact data never comes here (D15). */
final class CaseDocuments {
    /** Sorts after every real value. */
    static final String LAST = "\uFFFF";

    static final ObjectMapper JSON = EventCodec.mapper();

    private final CaseView view;
    private final List<Document> documents = new ArrayList<>();

    private CaseDocuments(CaseView view) {
        this.view = view;
    }

    static List<Document> of(CaseView view) {
        return new CaseDocuments(view).write();
    }

    private List<Document> write() {
        view.duties().forEach(this::duty);
        caseDocument();
        return documents;
    }

    private void duty(Duty duty) {
        Document document = begin(Fields.DOC_DUTY);
        keyword(document, Fields.SUBJECT, duty.subject().name());
        keyword(document, Fields.UNIT, duty.unit().unitId());
        keyword(document, Fields.OPEN, Boolean.toString(duty.open()));
        day(document, Fields.DUE_ON, duty.due().on());
        day(document, Fields.DONE_ON, duty.doneOn());
        if (duty.statutoryDue() != null) {
            day(document, Fields.STATUTORY_DUE_ON, duty.statutoryDue().on());
        }
        boolean late = duty.doneLate(LocalDate.MAX) || duty.statutorilyDoneLate(LocalDate.MAX);
        keyword(document, Fields.DONE_LATE, Boolean.toString(late));
        document.add(new NumericDocValuesField(Fields.DUE_SORT, duty.due().on().toEpochDay()));
        sortable(document, Fields.ID_SORT, view.id());
        row(document, new DutyRow(view.id(), view.proposalId(), view.kind(), view.printedNumber(), view.title(), duty));
    }

    private void caseDocument() {
        Document document = begin(Fields.DOC_CASE);
        Optional<RoundView> round = view.currentRound();
        document.add(new NumericDocValuesField(Fields.VERSION, view.version()));
        keyword(document, Fields.SESSION, view.sessionId());
        keyword(document, Fields.STATUS, view.status().name());
        keyword(document, Fields.TOPIC, view.topic());
        keyword(document, Fields.KEY, Boolean.toString(view.key()));
        keyword(document, Fields.OUTCOME_CLASS, view.outcomeClass().orElse(null));
        keyword(document, Fields.SATISFACTION, view.finalSatisfaction().name());
        keyword(document, Fields.FIRST_SATISFACTION, view.firstSatisfaction().name());
        document.add(new LongPoint(Fields.ROUND, view.round()));
        view.coUnits()
                .forEach(unit -> keyword(document, Fields.CO_UNIT, unit.unit().unitId()));
        day(document, Fields.ASSIGNED_ON, view.assignedOn());
        day(document, Fields.DUE_ON, round.map(current -> current.due().on()).orElse(null));
        day(document, Fields.DELIVERED_ON, round.map(RoundView::deliveredOn).orElse(null));
        day(document, Fields.CLOSED_ON, round.map(RoundView::closedOn).orElse(null));
        AssignmentView lead = view.lead();
        if (lead != null) {
            keyword(document, Fields.LEAD_UNIT, lead.unit().unitId());
            day(document, Fields.RECEIVED_ON, lead.receivedOn());
        }
        if (view.statutoryDue() != null) {
            day(document, Fields.STATUTORY_DUE_ON, view.statutoryDue().on());
        }
        late(document);
        forms(document);
        sorting(document, round);
        text(document);
        row(document, CaseRow.of(view));
    }

    private Document begin(String kindOfDocument) {
        Document document = new Document();
        keyword(document, Fields.DOC, kindOfDocument);
        keyword(document, Fields.ID, view.id());
        keyword(document, Fields.SCOPE_JURISDICTION, view.jurisdiction());
        keyword(document, Fields.KIND, view.kind().name());
        Scope.units(view).distinct().forEach(unit -> keyword(document, Fields.SCOPE_UNIT, unit));
        documents.add(document);
        return document;
    }

    private void late(Document document) {
        for (Duty duty : view.duties()) {
            boolean opinion = duty.subject() == Duty.Subject.OPINION;
            if (duty.subject() == Duty.Subject.RECEIPT) {
                continue;
            }
            if (duty.open()) {
                day(
                        document,
                        opinion ? Fields.OPEN_OPINION_DUE_ON : Fields.OPEN_REPLY_DUE_ON,
                        duty.due().on());
            }
            if (duty.doneLate(LocalDate.MAX)) {
                keyword(document, opinion ? Fields.OPINION_LATE : Fields.REPLIED_LATE, "true");
            }
        }
    }

    private void forms(Document document) {
        if (!view.rounds().isEmpty()) {
            forms(document, Fields.FIRST_FORMS, view.rounds().get(0).totals());
            forms(
                    document,
                    Fields.FORMS,
                    view.rounds().get(view.rounds().size() - 1).totals());
        }
    }

    private static void forms(Document document, String prefix, @Nullable SurveyTotals totals) {
        if (totals != null) {
            document.add(new NumericDocValuesField(prefix + "verySatisfied", totals.verySatisfied()));
            document.add(new NumericDocValuesField(prefix + "basicallySatisfied", totals.basicallySatisfied()));
            document.add(new NumericDocValuesField(prefix + "dissatisfied", totals.dissatisfied()));
            document.add(new NumericDocValuesField(prefix + "notAnswered", totals.notAnswered()));
        }
    }

    private void sorting(Document document, Optional<RoundView> round) {
        ProposalNumber number = view.number();
        sortable(document, Fields.KIND_SORT, Integer.toString(view.kind().ordinal()));
        sortable(document, Fields.CATEGORY_SORT, number == null ? LAST : number.category());
        document.add(
                new NumericDocValuesField(Fields.SERIAL_SORT, number == null ? Integer.MAX_VALUE : number.serial()));
        sortable(
                document,
                Fields.LEAD_SORT,
                Optional.ofNullable(view.lead())
                        .map(AssignmentView::unit)
                        .map(UnitRef::unitId)
                        .orElse(LAST));
        sortableDay(
                document, Fields.DUE_SORT, round.map(current -> current.due().on()));
        sortableDay(document, Fields.DELIVERED_SORT, round.map(RoundView::deliveredOn));
        sortable(document, Fields.ID_SORT, view.id());
    }

    private void text(Document document) {
        StringBuilder text = new StringBuilder();
        text.append(view.title())
                .append('\n')
                .append(view.printedNumber())
                .append('\n')
                .append(view.text());
        view.points().forEach(point -> text.append('\n').append(point.text()));
        view.submitters().stream()
                .map(Submitter::name)
                .forEach(name -> text.append('\n').append(name));
        for (RoundView round : view.rounds()) {
            round.answers()
                    .forEach(answer -> text.append('\n')
                            .append(answer.answer())
                            .append('\n')
                            .append(answer.implementationStatus()));
        }
        document.add(new TextField(Fields.WORDS, text.toString(), Store.NO));
        document.add(new TextField(Fields.BIGRAMS, text.toString(), Store.NO));
    }

    private static void keyword(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Store.NO));
        }
    }

    private static void day(Document document, String field, @Nullable LocalDate day) {
        if (day != null) {
            document.add(new LongPoint(field, day.toEpochDay()));
        }
    }

    private static void sortable(Document document, String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void sortableDay(Document document, String field, Optional<LocalDate> day) {
        document.add(
                new NumericDocValuesField(field, day.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
    }

    private static void row(Document document, Record row) {
        try {
            document.add(new StoredField(Fields.ROW, JSON.writeValueAsString(row)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write a row", impossible);
        }
    }
}
