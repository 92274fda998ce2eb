package io.huiyin.proposal.intake;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.proposal.intake.ImportRejected.ColumnsMissing;
import io.huiyin.proposal.intake.ImportRejected.ColumnsUnknown;
import io.huiyin.proposal.intake.ImportRejected.ImportEmpty;
import io.huiyin.proposal.intake.ImportRejected.ImportTooLarge;
import io.huiyin.proposal.intake.ImportRejected.MacrosRefused;
import io.huiyin.proposal.intake.ImportRejected.NotAnXlsx;
import io.huiyin.proposal.intake.xlsx.UnusableWorkbook;
import io.huiyin.proposal.intake.xlsx.WorkbookReader;
import io.huiyin.proposal.intake.xlsx.WorkbookRows;
import io.huiyin.proposal.session.Session;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A session's workbook, read and checked row by row; nothing of it is registered yet. */
record RegisterSheet(String sheet, List<String> ignoredSheets, List<DraftRow> rows) {
    private static final int LARGEST_FILE = 15 << 20;

    /**
     * Reads the file.
     *
     * @throws Rejected with an {@link ImportRejected} when the file as a whole cannot be used
     */
    static RegisterSheet read(byte[] file, Session session, Sentences sentences) {
        if (file.length > LARGEST_FILE) {
            throw new Rejected(new ImportTooLarge("15 MB"));
        }
        WorkbookRows workbook = open(file);
        if (workbook.rows().isEmpty()) {
            throw new Rejected(new ImportEmpty());
        }
        Map<Integer, Column> columns = columns(workbook.rows().get(0));
        List<WorkbookRows.Row> data = workbook.rows().subList(1, workbook.rows().size());
        if (data.isEmpty()) {
            throw new Rejected(new ImportEmpty());
        }
        List<DraftRow> rows = data.stream()
                .map(row -> draft(row, columns, session, sentences))
                .toList();
        return new RegisterSheet(workbook.sheet(), workbook.ignoredSheets(), withRepeats(rows, sentences));
    }

    private static WorkbookRows open(byte[] file) {
        try {
            return WorkbookReader.read(file);
        } catch (UnusableWorkbook unusable) {
            throw new Rejected(
                    switch (unusable.why()) {
                        case MACROS -> new MacrosRefused();
                        case TOO_LARGE -> new ImportTooLarge("5000 行或解压后 80 MB");
                        case NO_ZIP -> new NotAnXlsx("它不是 Excel 文件");
                        case OLD_OR_ENCRYPTED -> new NotAnXlsx("它是旧版 .xls 文件，或者加了密码");
                        case NO_SPREADSHEET -> new NotAnXlsx("里面没有工作表");
                        case BROKEN -> new NotAnXlsx("文件已损坏，打不开");
                    });
        }
    }

    private static Map<Integer, Column> columns(WorkbookRows.Row header) {
        Map<Integer, Column> columns = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        header.cells().forEach((index, text) -> {
            Optional<Column> column = Column.of(text);
            if (column.isEmpty() || columns.containsValue(column.get())) {
                unknown.add(text.strip());
            } else {
                columns.put(index, column.get());
            }
        });
        List<String> missing = Column.headers().stream()
                .filter(name -> columns.values().stream()
                        .noneMatch(column -> column.header().equals(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Rejected(new ColumnsMissing(missing, Column.headers()));
        }
        if (!unknown.isEmpty()) {
            throw new Rejected(new ColumnsUnknown(unknown, Column.headers()));
        }
        return columns;
    }

    private static DraftRow draft(
            WorkbookRows.Row row, Map<Integer, Column> columns, Session session, Sentences sentences) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        List<String> outside = new ArrayList<>();
        row.cells().forEach((index, text) -> {
            Column column = columns.get(index);
            if (column == null) {
                String letters = WorkbookRows.columnName(index);
                outside.add(sentences.of(row.number(), letters + " 列", new RowRejected.CellWithoutHeader(letters)));
            } else {
                cells.put(column, text);
            }
        });
        DraftRow draft = new RowCheck(session, sentences, row.number(), cells).check();
        for (String problem : outside) {
            draft = draft.with(problem);
        }
        return draft;
    }

    /** A13: of several rows with one number none is registered; which one is right is for the office to say. */
    private static List<DraftRow> withRepeats(List<DraftRow> rows, Sentences sentences) {
        Map<String, List<Integer>> byNumber = rows.stream()
                .filter(row -> row.number() != null && row.kind() != null)
                .collect(Collectors.groupingBy(
                        RegisterSheet::key, Collectors.mapping(DraftRow::row, Collectors.toList())));
        return rows.stream()
                .map(row -> {
                    List<Integer> same = byNumber.getOrDefault(key(row), List.of());
                    return same.size() < 2 ? row : row.with(repeated(row, same, sentences));
                })
                .toList();
    }

    private static String repeated(DraftRow row, List<Integer> same, Sentences sentences) {
        List<Integer> others =
                same.stream().filter(number -> number != row.row()).toList();
        return sentences.of(
                row.row(),
                Column.SERIAL.header(),
                new RowRejected.NumberRepeated(String.valueOf(row.number()), others));
    }

    private static String key(DraftRow row) {
        return row.kind() + " " + row.number();
    }
}
