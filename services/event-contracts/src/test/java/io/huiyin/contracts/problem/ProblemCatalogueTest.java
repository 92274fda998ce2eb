package io.huiyin.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.contracts.problem.RequestRejected.ConcurrentChange;
import io.huiyin.contracts.problem.RequestRejected.NotPermitted;
import io.huiyin.contracts.problem.RequestRejected.StaleVersion;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.problem.RequestRejected.ValueMissing;
import io.huiyin.contracts.problem.RequestRejected.ValueTooLong;
import io.huiyin.contracts.value.Post;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private final ProblemCatalogue catalogue = ProblemCatalogue.load();

    @Test
    void every_entry_has_a_status_a_rule_a_title_and_whole_sentences() {
        assertThat(catalogue.entries()).isNotEmpty().allSatisfy((name, entry) -> {
            assertThat(name).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(entry.status()).isBetween(400, 503);
            assertThat(entry.rule()).isNotBlank();
            assertThat(entry.title()).isNotBlank().doesNotContain("。", "{");
            assertThat(entry.message()).endsWith("。");
            assertThat(entry.placeholders()).allMatch(placeholder -> placeholder.matches("[a-z][A-Za-z0-9]*"));
        });
    }

    @Test
    void every_refusal_of_this_module_has_an_entry_whose_placeholders_are_its_components() {
        List<Class<?>> rejections = rejectionsOfThisModule();

        assertThat(rejections).hasSizeGreaterThanOrEqualTo(17);
        assertThat(rejections.stream().flatMap(type -> catalogue.faults(type).stream()))
                .isEmpty();
    }

    @Test
    void the_file_of_access_names_nothing_that_nobody_throws() throws IOException {
        Set<String> thrown = rejectionsOfThisModule().stream()
                .map(type -> Rejection.typeOf(type).substring("urn:problem:".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        try (InputStream file = ProblemCatalogue.class.getResourceAsStream("/problems/access.json")) {
            new ObjectMapper().readTree(file).fieldNames().forEachRemaining(named::add);
        }

        assertThat(named).isEqualTo(thrown);
    }

    @Test
    void every_constant_of_the_contracts_has_a_chinese_word() {
        List<Enum<?>> constants = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("io.huiyin.contracts.value")) {
            if (type.isEnum()) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    constants.add((Enum<?>) constant);
                }
            }
        }

        assertThat(constants).hasSizeGreaterThan(50);
        assertThat(constants).allMatch(Words::knows);
    }

    @Test
    void dates_constants_and_lists_read_as_people_write_them() {
        assertThat(message(new NotPermitted(Post.HANDLER, List.of(Post.UNIT_HEAD, Post.GOVERNMENT_OFFICE))))
                .isEqualTo("这件事由主要领导、县政府办公室办理，您现在的岗位是承办人员。请换用相应岗位登录，或请他们办理。");
        assertThat(message(new StaleVersion(7, 12))).contains("第 7 版", "第 12 版");
        assertThat(message(new ValueTooLong("标题", 200))).contains("“标题”超过了 200 字");
        assertThat(Words.of(LocalDate.of(2023, 9, 30))).isEqualTo("2023年9月30日");
        assertThat(Words.of((Object) null)).isEqualTo("（空）");
        assertThat(Words.of(true)).isEqualTo("是");
    }

    @Test
    void a_record_nobody_else_can_see_can_be_told() {
        record ValueMissing(LocalDate field) implements Rejection {}

        assertThat(message(new ValueMissing(LocalDate.of(2023, 9, 30)))).contains("“2023年9月30日”没有填写");
    }

    @Test
    void what_a_client_sent_is_shown_on_one_line_cut_and_never_read_as_a_placeholder() {
        assertThat(message(new UnknownResource("a\r\nb"))).contains("“a b”");
        assertThat(message(new UnknownResource("x".repeat(5000)))).hasSizeLessThan(400);
        assertThat(message(new ValueMissing("{limit}$1\\"))).contains("“{limit}$1\\”");
    }

    @Test
    void type_status_rule_and_title_come_along() {
        assertThat(catalogue.describe(new ConcurrentChange()))
                .isEqualTo(new Problem(
                        "urn:problem:concurrent-change", 409, "接口约定", "有人同时在办理", "刚才有人同时办理了这件事，您的提交没有保存。请刷新页面后再提交。"));
    }

    @Test
    @DisplayName("a refusal without an entry is a fault of ours, not a silent blank")
    void an_unknown_refusal_is_a_fault() {
        record NeverWritten() implements Rejection {}

        assertThatThrownBy(() -> catalogue.describe(new NeverWritten()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("urn:problem:never-written");
        assertThat(catalogue.faults(NeverWritten.class))
                .singleElement()
                .asString()
                .contains("no entry");
    }

    @Test
    void a_placeholder_without_a_component_is_found() {
        record ValueMissing(String wrongName) implements Rejection {}

        assertThat(catalogue.faults(ValueMissing.class))
                .singleElement()
                .asString()
                .contains("{field}");
    }

    private String message(Rejection rejection) {
        return catalogue.describe(rejection).message();
    }

    private static List<Class<?>> rejectionsOfThisModule() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.huiyin").stream()
                        .filter(type -> type.isAssignableTo(Rejection.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
