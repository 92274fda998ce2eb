package io.huiyin.proposal.intake.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Collects the cells that hold anything. */
final class RowCollector implements SheetContentsHandler {
    private final int mostRows;
    private final List<WorkbookRows.Row> rows = new ArrayList<>();
    private Map<Integer, String> cells = new TreeMap<>();
    private int nextColumn;

    RowCollector(int mostRows) {
        this.mostRows = mostRows;
    }

    List<WorkbookRows.Row> rows() {
        return rows;
    }

    @Override
    public void startRow(int row) {
        cells = new TreeMap<>();
        nextColumn = 0;
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? nextColumn : new CellReference(reference).getCol();
        nextColumn = column + 1;
        if (value != null && !value.isBlank()) {
            cells.put(column, value.contains("_x") ? decoded(value) : value);
        }
    }

    @Override
    public void endRow(int row) {
        if (!cells.isEmpty()) {
            if (rows.size() == mostRows) {
                throw new TooManyRows();
            }
            rows.add(new WorkbookRows.Row(row + 1, cells));
        }
    }

    /** Spreadsheets write some characters as {@code _x000D_}. */
    private static String decoded(String value) {
        return new XSSFRichTextString(value).getString();
    }

    /** More rows than any session has. */
    static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRows() {
            super("too many rows", null, false, false);
        }
    }
}
