package io.huiyin.proposal.intake.xlsx;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * The first sheet of a workbook as text.
 *
 * @param sheet its name
 * @param ignoredSheets names of the others
 * @param rows those that hold anything, in order
 */
public record WorkbookRows(String sheet, List<String> ignoredSheets, List<Row> rows) {
    /**
     * One row.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells text by column, counted from 0; empty cells are left out
     */
    public record Row(int number, Map<Integer, String> cells) {}

    /** A column as spreadsheets name it: 0 is A. */
    public static String columnName(int column) {
        return CellReference.convertNumToColString(column);
    }
}
