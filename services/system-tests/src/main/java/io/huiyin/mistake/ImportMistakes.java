package io.huiyin.mistake;

import static io.huiyin.mistake.Mistake.before;

import io.huiyin.samples.Row;
import io.huiyin.samples.SampleFolder;
import io.huiyin.season.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that cannot be imported, and rows that cannot (R5, A13). */
final class ImportMistakes {
    private static final int TOO_LARGE = (15 << 20) + 1;
    private static final String ACT = "check-import";
    private static final List<String> GOOD = SampleFolder.find().rows().get(0).cells();

    static final List<Mistake> ALL = List.of(
            before(ACT, "not-an-xlsx", scene -> file(scene, "届次,类型".getBytes(StandardCharsets.UTF_8))),
            before(ACT, "macros-refused", scene -> file(scene, withMacro())),
            before(ACT, "import-too-large", scene -> file(scene, new byte[TOO_LARGE])),
            before(ACT, "import-empty", scene -> file(scene, sheet(Row.HEADERS, List.of()))),
            before(
                    ACT,
                    "columns-missing",
                    scene -> file(scene, sheet(Row.HEADERS.subList(0, 10), List.of(GOOD.subList(0, 10))))),
            before(ACT, "columns-unknown", scene -> {
                List<String> headers = new ArrayList<>(Row.HEADERS);
                headers.add("备注");
                return file(scene, sheet(headers, List.of(GOOD)));
            }));

    /** What is wrong with a row is said of the row, not of the file. */
    static final List<String> OF_ROWS = List.of(
            "session-of-other-kind",
            "kind-unreadable",
            "key-unreadable",
            "lead-and-organization",
            "name-separator-unknown",
            "cell-broken",
            "cell-without-header",
            "number-repeated",
            "number-of-other-content");

    private ImportMistakes() {}

    /** A workbook whose rows have every one of {@link #OF_ROWS}; the register is imported already. */
    static byte[] faultyRows() {
        return sheet(
                Row.HEADERS,
                List.of(
                        row(Map.of("届次", "第一届", "编号", "9001")),
                        row(Map.of("类型", "议案", "编号", "9002")),
                        row(Map.of("重点", "也许", "编号", "9003")),
                        row(Map.of("领衔人", "张三", "提出单位", "县工商联", "编号", "9004")),
                        row(Map.of("联名人", "李四，王五", "编号", "9005")),
                        row(Map.of("标题", "#REF!", "编号", "9006")),
                        row(Map.of("编号", "9007", "备注", "附件另送")),
                        row(Map.of("编号", "9008")),
                        row(Map.of("编号", "9008")),
                        row(Map.of("标题", "与登记的不是一件"))));
    }

    private static Attempt file(Scene scene, byte[] content) {
        return Attempt.command(scene.who(), scene.url(), content);
    }

    /** The register's first row with some cells changed; 备注 stands outside of the table. */
    private static List<String> row(Map<String, String> changed) {
        List<String> cells = new ArrayList<>(GOOD);
        Map<String, String> inside = new LinkedHashMap<>(changed);
        String outside = inside.remove("备注");
        inside.forEach((header, text) -> cells.set(Row.HEADERS.indexOf(header), text));
        if (outside != null) {
            cells.add(outside);
        }
        return cells;
    }

    private static byte[] sheet(List<String> headers, List<List<String>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("样例·无效");
            write(sheet.createRow(0), headers);
            for (List<String> cells : rows) {
                write(sheet.createRow(sheet.getLastRowNum() + 1), cells);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(XSSFRow row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text.startsWith("#")) {
                row.createCell(column)
                        .setCellErrorValue(FormulaError.forString(text).getCode());
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }

    private static byte[] withMacro() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            zip.write(1);
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
