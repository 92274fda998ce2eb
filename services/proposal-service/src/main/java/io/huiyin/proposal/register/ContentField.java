package io.huiyin.proposal.register;

/** What a proposal's content consists of, by the column of the office's workbook. */
public enum ContentField {
    KIND("类型"),
    TITLE("标题"),
    TEXT("正文"),
    POINTS("事项"),
    LEAD_SUBMITTER("领衔人"),
    CO_SUBMITTERS("联名人"),
    ORGANIZATION("提出单位"),
    LEAD_UNIT("拟主办单位"),
    CO_UNITS("拟会办单位"),
    TOPIC("领域");

    private final String label;

    ContentField(String label) {
        this.label = label;
    }

    /** The column's header. */
    public String label() {
        return label;
    }
}
