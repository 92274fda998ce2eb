package io.huiyin.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the register's workbook of its text source. The same rows give the same bytes. */
public final class SampleWorkbook {
    /** D14: what every sample carries; sheet name and page header. */
    public static final String MARK = "样例·无效";

    private static final int NUMBER = Row.HEADERS.indexOf("编号");
    private static final int[] WIDTHS = {26, 6, 10, 6, 44, 90, 10, 24, 22, 26, 44, 6, 10};
    private static final LocalDateTime ZIPPED_AT = LocalDateTime.of(2023, 6, 14, 0, 0);

    private SampleWorkbook() {}

    /** Writes {@code samples/2023-two-sessions.xlsx} anew from {@code samples/2023-two-sessions.csv}. */
    public static void main(String[] args) throws IOException {
        SampleFolder folder = SampleFolder.find();
        Files.write(folder.workbook(), workbook(folder.rows()));
    }

    /** One sheet: headers, then a line per row; 编号 is a number, every other cell text. */
    public static byte[] workbook(List<Row> rows) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
            XSSFSheet sheet = workbook.createSheet("建议提案登记表（" + MARK + "）");
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            write(sheet, 0, Row.HEADERS, wrapped);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i).cells(), wrapped);
            }
            layOut(sheet, rows.size());
            workbook.write(out);
            return withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFSheet sheet, int line, List<String> cells, CellStyle style) {
        var row = sheet.createRow(line);
        for (int column = 0; column < cells.size(); column++) {
            String value = cells.get(column);
            if (value.isEmpty()) {
                continue; // a clerk leaves it blank: no cell at all
            }
            var cell = row.createCell(column);
            cell.setCellStyle(style);
            if (line > 0 && column == NUMBER) {
                cell.setCellValue(Integer.parseInt(value));
            } else {
                cell.setCellValue(value);
            }
        }
    }

    private static void layOut(XSSFSheet sheet, int lines) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, lines, 0, WIDTHS.length - 1));
        sheet.getHeader().setCenter(MARK);
    }

    /** The zip's entry times are the writing moment, which would change the committed file at every run. */
    private static byte[] withoutTimes(byte[] xlsx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(xlsx));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ZIPPED_AT);
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
