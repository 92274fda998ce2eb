package io.huiyin.proposal.intake;

import static io.huiyin.proposal.Fixtures.EDUCATION;
import static io.huiyin.proposal.Fixtures.FINANCE;
import static io.huiyin.proposal.Fixtures.TRANSPORT;
import static io.huiyin.proposal.Fixtures.session;
import static io.huiyin.proposal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.proposal.intake.ImportRejected.ColumnsMissing;
import io.huiyin.proposal.intake.ImportRejected.ColumnsUnknown;
import io.huiyin.proposal.intake.ImportRejected.ImportEmpty;
import io.huiyin.proposal.intake.ImportRejected.ImportTooLarge;
import io.huiyin.proposal.intake.ImportRejected.MacrosRefused;
import io.huiyin.proposal.intake.ImportRejected.NotAnXlsx;
import io.huiyin.proposal.register.ProposalContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegisterSheetTest {
    private static final Sentences SENTENCES = new Sentences(ProblemCatalogue.load());

    private static RegisterSheet read(byte[] file) {
        return RegisterSheet.read(file, session(), SENTENCES);
    }

    private static List<String> problems(Workbooks workbook) {
        return read(workbook.bytes()).rows().stream()
                .flatMap(row -> {
                    assertThat(row.ready() == null).isEqualTo(!row.problems().isEmpty());
                    return row.problems().stream();
                })
                .toList();
    }

    private static String onlyProblem(Object... changes) {
        List<String> problems = problems(Workbooks.register().suggestion(1, changes));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void sound_rows_are_ready_with_rare_names_and_units_by_either_name() {
        RegisterSheet sheet =
                read(Workbooks.register().suggestion(1).proposal(1).bytes());
        assertThat(sheet.sheet()).isEqualTo("登记表");
        assertThat(sheet.rows()).extracting(DraftRow::row).containsExactly(2, 3);
        ProposalContent suggestion = sheet.rows().get(0).ready().content();
        assertThat(suggestion.submitters())
                .containsExactly(
                        new Submitter("s1", "王𠮷", SubmitterKind.DEPUTY, true),
                        new Submitter("s2", "梁䶮", SubmitterKind.DEPUTY, false),
                        new Submitter("s3", "高㛃", SubmitterKind.DEPUTY, false));
        assertThat(suggestion.suggestedLead()).isEqualTo(TRANSPORT);
        assertThat(suggestion.suggestedCoHandling()).containsExactly(FINANCE, EDUCATION);
        assertThat(suggestion.points()).hasSize(2);
        assertThat(suggestion.key()).isFalse();
        DraftRow proposal = sheet.rows().get(1);
        assertThat(proposal.number()).isEqualTo("教育类第1号");
        assertThat(proposal.ready().content().submitters())
                .containsExactly(new Submitter("s1", "县工商联", SubmitterKind.ORGANIZATION, true));
        assertThat(proposal.ready().content().key()).isTrue();
    }

    @Test
    void every_fault_of_a_row_is_named_with_row_and_column() {
        List<String> problems = problems(Workbooks.register()
                .suggestion(1)
                .suggestion(2, "标题", "", "正文", "", "领衔人", "", "联名人", "", "拟主办单位", "税务局", "重点", "√", "编号", "十二"));
        assertThat(problems)
                .hasSize(6)
                .allSatisfy(problem -> assertThat(problem).startsWith("第 3 行“").endsWith("。"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("第 3 行“编号”：编号填写不对"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("第 3 行“重点”：填写的是“√”"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("第 3 行“标题”：标题没有填写"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("第 3 行“正文”：正文没有填写"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("第 3 行“领衔人”：没有写明提出人"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("第 3 行“拟主办单位”：本届次没有承办单位“税务局”"));
    }

    @Test
    @DisplayName("R4: the session fixes the kind")
    void session_and_kind_agree() {
        assertThat(onlyProblem("届次", "政协中阳县十届三次会议")).startsWith("第 2 行“届次”：填写的是“政协中阳县十届三次会议”");
        assertThat(onlyProblem("届次", "")).startsWith("第 2 行“届次”");
        assertThat(onlyProblem("类型", "议案")).isEqualTo("第 2 行“类型”：填写的是“议案”，应为“建议”或“提案”。请改正。");
        assertThat(onlyProblem("类型", "")).startsWith("第 2 行“类型”：没有写明");
    }

    @Test
    @DisplayName("R116: a suggestion by an organisation is refused")
    void an_organization_cannot_suggest() {
        assertThat(onlyProblem("领衔人", "", "联名人", "", "提出单位", "县工商联")).startsWith("第 2 行“提出单位”：“县工商联”是单位");
    }

    @Test
    @DisplayName("A9: one lead: a person or an organisation; co-submitters are joined by 、")
    void submitters_are_written_one_way() {
        assertThat(onlyProblem("提出单位", "县工商联")).startsWith("第 2 行“提出单位”：领衔人填了“王𠮷”");
        assertThat(onlyProblem("领衔人", "王强、李明", "联名人", "")).startsWith("第 2 行“领衔人”：领衔人只能有一位");
        assertThat(onlyProblem("联名人", "梁䶮，高㛃")).startsWith("第 2 行“联名人”：“梁䶮，高㛃”里的姓名没有用顿号分隔");
        assertThat(onlyProblem("联名人", "梁䶮、、高㛃")).contains("没有写明提出人");
        assertThat(onlyProblem("联名人", "王𠮷")).startsWith("第 2 行“联名人”：提出人“王𠮷”重复");
        assertThat(onlyProblem("领衔人", "")).contains("没有领衔人");
    }

    @Test
    @DisplayName("R29: the lead unit is not among the co-units, no unit twice")
    void units_are_checked() {
        assertThat(onlyProblem("拟会办单位", "交通局")).startsWith("第 2 行“拟会办单位”：“中阳县交通运输局”已经是主办单位");
        assertThat(onlyProblem("拟会办单位", "财政局、u2")).contains("重复");
        assertThat(onlyProblem("拟会办单位", "财政局，教科局")).contains("没有承办单位“财政局，教科局”");
    }

    @Test
    @DisplayName("A13: class and serial, each once in a file")
    void numbers_are_readable_and_single() {
        assertThat(onlyProblem("类别", "交通类")).startsWith("第 2 行“类别”");
        assertThat(onlyProblem("类别", "")).startsWith("第 2 行“类别”");
        assertThat(onlyProblem("编号", "")).startsWith("第 2 行“编号”");
        assertThat(onlyProblem("编号", 1.5)).startsWith("第 2 行“编号”");
        assertThat(onlyProblem("编号", "007")).startsWith("第 2 行“编号”");
        assertThat(problems(Workbooks.register().suggestion(1).suggestion(2).suggestion(1, "标题", "另一件")))
                .containsExactly(
                        "第 2 行“编号”：交通类第1号在文件里重复，另见第 4 行。请核对登记簿，每件一个编号。",
                        "第 4 行“编号”：交通类第1号在文件里重复，另见第 2 行。请核对登记簿，每件一个编号。");
        assertThat(problems(Workbooks.register().suggestion(1, "类别", "教育").proposal(1)))
                .isEmpty();
    }

    @Test
    void control_characters_are_named_by_column() {
        // spreadsheets write a bell as _x0007_
        assertThat(onlyProblem("标题", "坏_x0007_字")).startsWith("第 2 行“标题”：“标题”里有控制字符");
        assertThat(onlyProblem("正文", "坏_x0000_字")).startsWith("第 2 行“正文”");
        assertThat(problems(Workbooks.register().suggestion(1, "正文", "甲_x000D_\n乙")))
                .isEmpty();
    }

    @Test
    void cells_outside_the_columns_and_broken_formulas_are_told() throws IOException {
        List<Object> wide = new ArrayList<>(List.of(
                "县十七届人大四次会议", "建议", "交通", 1, "关于修路的建议", "正文", "王𠮷", "", "", "交通局", "", "", "交通", "13800001234"));
        assertThat(problems(Workbooks.register().rawRow(wide)))
                .containsExactly("第 2 行“N 列”：N 列有内容，但第一行没有表头。请删去，或移到相应的列。");
        try (XSSFWorkbook workbook = Workbooks.register().suggestion(1).workbook()) {
            workbook.getSheetAt(0).getRow(1).getCell(12).setCellErrorValue((byte) 0x2A);
            List<DraftRow> rows = read(Workbooks.bytes(workbook)).rows();
            assertThat(rows.get(0).problems()).singleElement().asString().contains("#N/A");
        }
    }

    @Test
    void blank_rows_are_passed_over_and_other_sheets_are_told() throws IOException {
        try (XSSFWorkbook workbook =
                Workbooks.register().rawRow(List.of(" ", "　")).suggestion(1).workbook()) {
            workbook.createSheet("说明");
            RegisterSheet sheet = read(Workbooks.bytes(workbook));
            assertThat(sheet.ignoredSheets()).containsExactly("说明");
            assertThat(sheet.rows()).singleElement().extracting(DraftRow::row).isEqualTo(3);
        }
    }

    @Test
    void columns_may_stand_in_any_order_but_must_all_be_there_and_nothing_else() {
        List<String> turned = new ArrayList<>(Workbooks.HEADERS);
        java.util.Collections.reverse(turned);
        List<Object> cells = new ArrayList<>(
                List.of("县十七届人大四次会议", "建议", "交通", 1, "关于修路的建议", "正文", "王𠮷", "", "", "交通局", "", "否", "交通"));
        java.util.Collections.reverse(cells);
        assertThat(problems(Workbooks.withHeaders(turned).rawRow(cells))).isEmpty();

        assertThat(refused(() -> read(Workbooks.withHeaders(Workbooks.without("编号", "重点"))
                        .rawRow(List.of("x"))
                        .bytes())))
                .isEqualTo(new ColumnsMissing(List.of("编号", "重点"), Workbooks.HEADERS));
        List<String> more = new ArrayList<>(Workbooks.HEADERS);
        more.add("联系电话");
        more.add("标题");
        assertThat(refused(() ->
                        read(Workbooks.withHeaders(more).rawRow(List.of("x")).bytes())))
                .isEqualTo(new ColumnsUnknown(List.of("联系电话", "标题"), Workbooks.HEADERS));
    }

    @Test
    void a_workbook_without_rows_is_refused() throws IOException {
        assertThat(refused(() -> read(Workbooks.register().bytes()))).isEqualTo(new ImportEmpty());
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            byte[] empty = Workbooks.bytes(workbook);
            assertThat(refused(() -> read(empty))).isEqualTo(new ImportEmpty());
        }
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        assertThat(refused(() -> read(new byte[0]))).isInstanceOf(NotAnXlsx.class);
        assertThat(refused(() -> read("届次,类型".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(NotAnXlsx.class);
        assertThat(refused(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .isEqualTo(new NotAnXlsx("它是旧版 .xls 文件，或者加了密码"));
        assertThat(refused(() -> read(zip("readme.txt", "你好".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(new NotAnXlsx("里面没有工作表"));
        byte[] whole = Workbooks.register().suggestion(1).bytes();
        assertThat(refused(() -> read(java.util.Arrays.copyOf(whole, whole.length / 2))))
                .isInstanceOf(NotAnXlsx.class);
        assertThat(refused(() -> read(zip("xl/workbook.xml", "<workbook".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(new NotAnXlsx("文件已损坏，打不开"));
    }

    @Test
    void a_broken_file_is_refused_whatever_is_broken() {
        byte[] whole = Workbooks.register().suggestion(1).bytes();
        Random random = new Random(7);
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] broken = whole.clone();
            for (int change = 0; change < 20; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                read(broken);
            } catch (io.huiyin.contracts.problem.Rejected refused) {
                assertThat(refused.rejection()).isInstanceOf(ImportRejected.class);
            }
        }
    }

    @Test
    void macros_are_refused_whatever_the_file_is_called() throws IOException {
        byte[] whole = Workbooks.register().suggestion(1).bytes();
        assertThat(refused(() -> read(with(whole, "xl/vbaProject.bin", new byte[] {1}))))
                .isEqualTo(new MacrosRefused());
        byte[] typed = replaced(whole, "[Content_Types].xml", "sheet.main+xml", "sheet.macroEnabled.main+xml");
        assertThat(refused(() -> read(typed))).isEqualTo(new MacrosRefused());
    }

    @Test
    void what_unpacks_beyond_all_measure_is_refused() throws IOException {
        byte[] bomb = with(Workbooks.register().suggestion(1).bytes(), "xl/media/image1.png", new byte[90 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refused(() -> read(bomb))).isInstanceOf(ImportTooLarge.class);
        assertThat(refused(() -> read(new byte[(15 << 20) + 1]))).isEqualTo(new ImportTooLarge("15 MB"));
        Workbooks many = Workbooks.register();
        for (int row = 0; row < 5_000; row++) {
            many.rawRow(List.of("行" + row));
        }
        assertThat(refused(() -> read(many.bytes()))).isInstanceOf(ImportTooLarge.class);
    }

    @Test
    void a_declared_entity_is_not_resolved() throws IOException {
        byte[] file = replaced(
                Workbooks.register().suggestion(1).bytes(),
                "xl/sharedStrings.xml",
                "<sst ",
                "<!DOCTYPE sst [<!ENTITY file SYSTEM \"file:///etc/hostname\">]><sst ");
        assertThat(refused(() -> read(file))).isInstanceOf(NotAnXlsx.class);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] file, String name, byte[] content) throws IOException {
        return rewritten(file, (entry, bytes) -> bytes, name, content);
    }

    private static byte[] replaced(byte[] file, String name, String before, String after) throws IOException {
        return rewritten(
                file,
                (entry, bytes) -> entry.equals(name)
                        ? new String(bytes, StandardCharsets.UTF_8)
                                .replace(before, after)
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes,
                null,
                new byte[0]);
    }

    private interface Change {
        byte[] of(String entry, byte[] bytes);
    }

    private static byte[] rewritten(byte[] file, Change change, String added, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.of(entry.getName(), in.readAllBytes()));
            }
            if (added != null) {
                zip.putNextEntry(new ZipEntry(added));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }
}
