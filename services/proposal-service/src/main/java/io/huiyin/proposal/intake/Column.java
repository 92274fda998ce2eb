package io.huiyin.proposal.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns a county office keeps, by their headers. */
enum Column {
    SESSION("届次"),
    KIND("类型"),
    CATEGORY("类别"),
    SERIAL("编号"),
    TITLE("标题"),
    TEXT("正文"),
    LEAD_SUBMITTER("领衔人"),
    CO_SUBMITTERS("联名人"),
    ORGANIZATION("提出单位"),
    LEAD_UNIT("拟主办单位"),
    CO_UNITS("拟会办单位"),
    KEY("重点"),
    TOPIC("领域");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    static Optional<Column> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header.strip()))
                .findFirst();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(Column::header).toList();
    }
}
