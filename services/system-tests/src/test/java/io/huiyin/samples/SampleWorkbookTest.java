package io.huiyin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleWorkbookTest {
    private static final SampleFolder SAMPLES = SampleFolder.find();

    @Test
    void the_committed_workbook_says_what_its_text_source_says() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(SAMPLES.workbook()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<Row> rows = SAMPLES.rows();
            assertThat(cells(sheet, 0)).isEqualTo(Row.HEADERS);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(cells(sheet, i + 1))
                        .as("line %d", i + 2)
                        .isEqualTo(rows.get(i).cells());
            }
            assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("D14: the workbook carries 样例·无效")
    void the_sheet_is_marked_as_a_sample() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(SAMPLES.workbook()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).contains(SampleWorkbook.MARK);
            assertThat(sheet.getHeader().getCenter()).isEqualTo(SampleWorkbook.MARK);
        }
    }

    @Test
    void numbers_are_numbers_and_everything_else_is_text() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(SAMPLES.workbook()))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> assertThat(cell.getCellType())
                            .isEqualTo(
                                    row.getRowNum() > 0 && cell.getColumnIndex() == 3
                                            ? CellType.NUMERIC
                                            : CellType.STRING)));
        }
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws IOException {
        assertThat(SampleWorkbook.workbook(SAMPLES.rows())).isEqualTo(SampleWorkbook.workbook(SAMPLES.rows()));
    }

    private static List<String> cells(XSSFSheet sheet, int line) {
        var formatter = new DataFormatter();
        var cells = new ArrayList<String>();
        for (int column = 0; column < Row.HEADERS.size(); column++) {
            cells.add(formatter.formatCellValue(sheet.getRow(line).getCell(column)));
        }
        return cells;
    }
}
