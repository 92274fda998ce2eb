package io.huiyin.supervision.ledger.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.supervision.casefile.AssignmentView;
import io.huiyin.supervision.casefile.CaseStatus;
import io.huiyin.supervision.casefile.CaseView;
import io.huiyin.supervision.casefile.Duty;
import io.huiyin.supervision.casefile.RoundView;
import io.huiyin.supervision.casefile.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** A case as index documents. Submitters' names are searchable; contact data never comes here (D15). */
final class CaseDocuments {
    static final ObjectMapper JSON = EventCodec.mapper();

    private final CaseView view;
    private final Optional<RoundView> round;
    private final List<Document> documents = new ArrayList<>();

    private CaseDocuments(CaseView view) {
        this.view = view;
        this.round = view.currentRound();
    }

    static List<Document> of(CaseView view) {
        CaseDocuments documents = new CaseDocuments(view);
        documents.duties().forEach(documents::duty);
        documents.caseDocument();
        return documents.documents;
    }

    /** What a merged case owed is owed by the other one: no list counts it a second time (A12). */
    private List<Duty> duties() {
        return view.status() == CaseStatus.MERGED ? List.of() : view.duties();
    }

    private void duty(Duty duty) {
        IndexFields fields = begin(Fields.DOC_DUTY);
        fields.keyword(Fields.SUBJECT, duty.subject().name());
        fields.keyword(Fields.UNIT, duty.unit().unitId());
        boolean outlives = duty.subject() == Duty.Subject.CORRECTION; // a late mark does not end with the case
        boolean owed = duty.open() && (outlives || view.status() != CaseStatus.CLOSED);
        fields.keyword(Fields.OPEN, Boolean.toString(owed));
        // whoever asks of the past may have to find it
        fields.day(Fields.DUE_ON, duty.earliestDueOn().orElse(null));
        fields.keyword(Fields.EXTENSION_ASKED, Boolean.toString(!duty.asked().isEmpty()));
        fields.day(Fields.DONE_ON, duty.doneOn());
        if (duty.statutoryDue() != null) {
            fields.day(Fields.STATUTORY_DUE_ON, duty.statutoryDue().on());
        }
        boolean everLate = duty.doneOn() != null
                && duty.earliestDueOn().filter(duty.doneOn()::isAfter).isPresent();
        boolean late = everLate || duty.statutorilyDoneLate(LocalDate.MAX);
        fields.keyword(Fields.DONE_LATE, Boolean.toString(late));
        fields.sortable(Fields.DUE_SORT, duty.dueOn());
        byNumber(fields);
        fields.row(new DutyRow(view.id(), view.proposalId(), view.kind(), view.printedNumber(), view.title(), duty));
    }

    private void caseDocument() {
        IndexFields fields = begin(Fields.DOC_CASE);
        fields.sortable(Fields.VERSION, view.version());
        keywords(fields);
        days(fields);
        late(fields);
        forms(fields);
        sorting(fields);
        fields.text(text());
        fields.row(CaseRow.of(view));
    }

    private IndexFields begin(String kindOfDocument) {
        Document document = new Document();
        documents.add(document);
        IndexFields fields = new IndexFields(document);
        fields.keyword(Fields.DOC, kindOfDocument);
        fields.keyword(Fields.ID, view.id());
        fields.keyword(Fields.SCOPE_JURISDICTION, view.jurisdiction());
        fields.keyword(Fields.KIND, view.kind().name());
        Scope.units(view).distinct().forEach(unit -> fields.keyword(Fields.SCOPE_UNIT, unit));
        return fields;
    }

    private void keywords(IndexFields fields) {
        fields.keyword(Fields.SESSION, view.sessionId());
        fields.keyword(Fields.STATUS, view.status().name());
        fields.keyword(Fields.TOPIC, view.topic());
        fields.keyword(Fields.KEY, Boolean.toString(view.key()));
        fields.keyword(Fields.OUTCOME_CLASS, view.outcomeClass().orElse(null));
        fields.keyword(Fields.SATISFACTION, view.finalSatisfaction().name());
        fields.keyword(Fields.FIRST_SATISFACTION, view.firstSatisfaction().name());
        fields.keyword(Fields.LEAD_UNIT, leadUnit().orElse(null));
        view.coUnits().stream()
                .map(unit -> unit.unit().unitId())
                .distinct()
                .forEach(unit -> fields.keyword(Fields.CO_UNIT, unit));
        fields.number(Fields.ROUND, view.round());
    }

    private void days(IndexFields fields) {
        AssignmentView lead = view.lead();
        fields.day(Fields.ASSIGNED_ON, view.assignedOn());
        fields.day(Fields.RECEIVED_ON, lead == null ? null : lead.receivedOn());
        fields.day(Fields.DUE_ON, round.map(current -> current.due().on()).orElse(null));
        fields.day(
                Fields.STATUTORY_DUE_ON,
                view.statutoryDue() == null ? null : view.statutoryDue().on());
        fields.day(Fields.DELIVERED_ON, round.map(RoundView::deliveredOn).orElse(null));
        fields.day(Fields.CLOSED_ON, view.closedOn().orElse(null));
    }

    /** Enough to filter by lateness of any day. */
    private void late(IndexFields fields) {
        for (Duty duty : duties()) {
            boolean opinion = duty.subject() == Duty.Subject.OPINION;
            if (duty.subject() == Duty.Subject.PANEL) {
                panelLate(fields, duty);
                continue;
            }
            if (duty.subject() == Duty.Subject.RECEIPT || duty.due() == null) {
                continue;
            }
            if (duty.disputed(LocalDate.MAX) || duty.statutorilyDisputed(LocalDate.MAX)) {
                fields.keyword(Fields.DISPUTED, "true");
            }
            if (duty.extensionPending(LocalDate.MAX)) {
                fields.day(Fields.PENDING_EXTENSION_DUE_ON, duty.dueOn().orElse(null));
            } else if (duty.open()) {
                fields.day(
                        opinion ? Fields.OPEN_OPINION_DUE_ON : Fields.OPEN_REPLY_DUE_ON,
                        duty.dueOn().orElse(null));
            }
            if (duty.open() && duty.statutoryDue() != null) {
                fields.day(Fields.OPEN_STATUTORY_DUE_ON, duty.statutoryDue().on());
            }
            if (duty.statutorilyDoneLate(LocalDate.MAX)) {
                fields.keyword(Fields.STATUTORILY_LATE, "true");
            }
            if (duty.doneLate(LocalDate.MAX) || duty.lapsedLate()) {
                fields.keyword(opinion ? Fields.OPINION_LATE : Fields.REPLIED_LATE, "true");
            }
        }
    }

    private static void panelLate(IndexFields fields, Duty panel) {
        if (panel.open()) {
            fields.day(Fields.OPEN_PANEL_DUE_ON, panel.dueOn().orElse(null));
        }
        if (panel.doneLate(LocalDate.MAX)) {
            fields.keyword(Fields.PANEL_LATE, "true");
        }
    }

    private void forms(IndexFields fields) {
        if (!view.rounds().isEmpty()) {
            forms(fields, Fields.FIRST_FORMS, view.rounds().get(0).totals());
        }
        forms(fields, Fields.FORMS, round.map(RoundView::totals).orElse(null));
    }

    private static void forms(IndexFields fields, String prefix, @Nullable SurveyTotals totals) {
        if (totals != null) {
            fields.sortable(prefix + "verySatisfied", totals.verySatisfied());
            fields.sortable(prefix + "basicallySatisfied", totals.basicallySatisfied());
            fields.sortable(prefix + "dissatisfied", totals.dissatisfied());
            fields.sortable(prefix + "notAnswered", totals.notAnswered());
        }
    }

    private void sorting(IndexFields fields) {
        fields.sortable(Fields.LEAD_SORT, leadUnit().orElse(IndexFields.LAST));
        fields.sortable(Fields.DUE_SORT, round.map(current -> current.due().on()));
        fields.sortable(Fields.DELIVERED_SORT, round.map(RoundView::deliveredOn));
        byNumber(fields);
    }

    private void byNumber(IndexFields fields) {
        ProposalNumber number = view.number();
        fields.sortable(Fields.KIND_SORT, Integer.toString(view.kind().ordinal()));
        fields.sortable(Fields.CATEGORY_SORT, number == null ? IndexFields.LAST : number.category());
        fields.sortable(Fields.SERIAL_SORT, number == null ? Integer.MAX_VALUE : number.serial());
        fields.sortable(Fields.ID_SORT, view.id());
    }

    private Optional<String> leadUnit() {
        return Optional.ofNullable(view.lead()).map(AssignmentView::unit).map(UnitRef::unitId);
    }

    private String text() {
        List<String> parts = new ArrayList<>(List.of(view.title(), view.printedNumber(), view.text()));
        view.points().forEach(point -> parts.add(point.text()));
        view.submitters().stream().map(Submitter::name).forEach(parts::add);
        for (RoundView each : view.rounds()) {
            each.answers().forEach(answer -> parts.addAll(List.of(answer.answer(), answer.implementationStatus())));
        }
        return String.join("\n", parts);
    }
}
