package io.huiyin.proposal.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks as an office would make them. */
public final class Workbooks {
    public static final List<String> HEADERS = Column.headers();

    private final List<List<?>> rows = new ArrayList<>();

    private Workbooks(List<String> headers) {
        rows.add(headers);
    }

    public static Workbooks register() {
        return new Workbooks(HEADERS);
    }

    static Workbooks withHeaders(List<String> headers) {
        return new Workbooks(headers);
    }

    /** A suggestion without faults; {@code changes} are column, value, column, value … */
    public Workbooks suggestion(int serial, Object... changes) {
        return row(
                List.of(
                        "县十七届人大四次会议",
                        "建议",
                        "交通",
                        serial,
                        "关于修路" + serial + "的建议",
                        "一、修桥。\n二、修路。",
                        "王𠮷",
                        "梁䶮、高㛃",
                        "",
                        "交通局",
                        "中阳县财政局；教科局",
                        "",
                        "交通"),
                changes);
    }

    /** A collective proposal without faults. */
    public Workbooks proposal(int serial, Object... changes) {
        return row(
                List.of(
                        "政协中阳县十届三次会议",
                        "提案",
                        "教育",
                        serial,
                        "关于学校" + serial + "的提案",
                        "建学校。",
                        "",
                        "",
                        "县工商联",
                        "教科局",
                        "",
                        "是",
                        "教育"),
                changes);
    }

    Workbooks rawRow(List<?> cells) {
        rows.add(cells);
        return this;
    }

    private Workbooks row(List<?> cells, Object... changes) {
        List<Object> changed = new ArrayList<>(cells);
        for (int index = 0; index < changes.length; index += 2) {
            changed.set(HEADERS.indexOf(String.valueOf(changes[index])), changes[index + 1]);
        }
        rows.add(changed);
        return this;
    }

    public byte[] bytes() {
        try (XSSFWorkbook workbook = workbook()) {
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a picture in it. */
    public byte[] with(byte[] picture) {
        try (XSSFWorkbook workbook = workbook()) {
            workbook.addPicture(picture, XSSFWorkbook.PICTURE_TYPE_PNG);
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFWorkbook workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("登记表");
        for (List<?> cells : rows) {
            Row row = sheet.createRow(rows.indexOf(cells));
            for (int column = 0; column < cells.size(); column++) {
                Object value = cells.get(column);
                if (value instanceof Number number) {
                    row.createCell(column).setCellValue(number.doubleValue());
                } else if (value != null && !value.equals("")) {
                    row.createCell(column).setCellValue(value.toString());
                }
            }
        }
        return workbook;
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    static List<String> without(String... headers) {
        List<String> left = new ArrayList<>(HEADERS);
        left.removeAll(Arrays.asList(headers));
        return left;
    }
}
