package io.huiyin.supervision.ledger.index;

/**
 * The fields of the index. A case is one document {@code doc=case} with a document {@code doc=duty} for each duty beside it,
 * written together. Days are epoch days; sorting has fields of its own ({@code ….sort}).
 */
public final class Fields {
    public static final String DOC = "doc";
    public static final String DOC_CASE = "case";
    public static final String DOC_DUTY = "duty";
    public static final String ID = "id";
    public static final String KIND = "kind";
    public static final String SESSION = "session";
    public static final String STATUS = "status";
    public static final String LEAD_UNIT = "leadUnit";
    public static final String CO_UNIT = "coUnit";
    public static final String TOPIC = "topic";
    public static final String KEY = "key";
    public static final String OUTCOME_CLASS = "outcomeClass";
    public static final String SATISFACTION = "satisfaction";
    public static final String FIRST_SATISFACTION = "firstSatisfaction";
    public static final String ROUND = "round";
    public static final String DUE_ON = "dueOn";
    public static final String STATUTORY_DUE_ON = "statutoryDueOn";
    public static final String ASSIGNED_ON = "assignedOn";
    public static final String RECEIVED_ON = "receivedOn";
    public static final String DELIVERED_ON = "deliveredOn";
    public static final String CLOSED_ON = "closedOn";
    public static final String OPEN_REPLY_DUE_ON = "openReplyDueOn";
    public static final String OPEN_OPINION_DUE_ON = "openOpinionDueOn";
    public static final String OPEN_STATUTORY_DUE_ON = "openStatutoryDueOn";
    public static final String STATUTORILY_LATE = "statutorilyLate";
    public static final String REPLIED_LATE = "repliedLate";
    public static final String OPINION_LATE = "opinionLate";
    public static final String OPEN_PANEL_DUE_ON = "openPanelDueOn";
    public static final String PANEL_LATE = "panelLate";
    public static final String EXTENSION_ASKED = "extensionAsked";
    public static final String PENDING_EXTENSION_DUE_ON = "pendingExtensionDueOn";
    public static final String DISPUTED = "disputed";
    public static final String WORDS = "words";
    public static final String BIGRAMS = "bigrams";
    public static final String SUBJECT = "subject";
    public static final String UNIT = "unit";
    public static final String OPEN = "open";
    public static final String DONE_LATE = "doneLate";
    public static final String DONE_ON = "doneOn";
    public static final String CATEGORY_SORT = "category.sort";
    public static final String SERIAL_SORT = "serial.sort";
    public static final String DUE_SORT = "dueOn.sort";
    public static final String DELIVERED_SORT = "deliveredOn.sort";
    public static final String LEAD_SORT = "leadUnit.sort";
    public static final String KIND_SORT = "kind.sort";
    public static final String ID_SORT = "id.sort";
    public static final String FORMS = "forms.";
    public static final String FIRST_FORMS = "firstForms.";

    static final String SCOPE_JURISDICTION = "scope.jurisdiction";
    static final String SCOPE_UNIT = "scope.unit";
    static final String VERSION = "version";
    static final String ROW = "row";

    private Fields() {}
}
