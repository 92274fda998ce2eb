package io.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SignOffLevel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePacksTest {
    @Test
    void both_packs_are_listed_and_loaded_once() {
        assertThat(RulePacks.refs()).containsExactly(PackText.NOTICE, PackText.SHANDONG);
        for (String ref : RulePacks.refs()) {
            assertThat(RulePacks.load(ref).ref()).isEqualTo(ref);
            assertThat(RulePacks.load(ref)).isSameAs(RulePacks.load(ref));
            assertThat(WorkingCalendar.load(RulePacks.load(ref).calendar()).ref())
                    .isEqualTo(RulePacks.load(ref).calendar());
        }
    }

    @Test
    @DisplayName("A1, A5, A12, A15, A19, A23, D1, D2, D5, D13: the values of the notice's year")
    void the_values_of_the_notice() {
        RulePack pack = RulePacks.load(PackText.NOTICE);
        assertThat(pack.bindingClock()).isEqualTo(BindingClock.NOTICE);
        assertThat(pack.rehandlingStart()).isEqualTo(RehandlingStart.RECEIVED_BY_SYSTEM);
        assertThat(pack.dissatisfiedLimit()).isEqualTo(2);
        assertThat(pack.returnLimit()).isEqualTo(1);
        assertThat(pack.opinionSendBackLimit()).isEqualTo(1);
        assertThat(pack.surveyPaper()).isEqualTo(SurveyPaper.UNIT_MAY_CARRY);
        assertThat(pack.faceToFaceModes()).doesNotContain(ContactMode.PHONE, ContactMode.VIDEO);
        assertThat(pack.signOffChains().get(DocumentKind.OPINION)).containsExactly(SignOffLevel.values());
        assertThat(pack.numberPatterns())
                .containsEntry(DocumentKind.REPLY, "{code}〔{year}〕{n}号函")
                .containsEntry(DocumentKind.OPINION, "{code}函〔{year}〕{n}号");
        assertThat(pack.outcomeClasses()).extracting(OutcomeClassOption::code).containsExactly("A", "B", "C", "D");
        assertThat(pack.threeMajorThresholdYuan()).isEqualTo(5_000_000);
        assertThat(pack.jurisdiction()).isEqualTo("141129");
    }

    @Test
    @DisplayName("Every parameter says where it comes from")
    void every_parameter_has_a_source() {
        RulePack pack = RulePacks.load(PackText.NOTICE);
        assertThat(pack.source("replyDue").rule()).isEqualTo("R24");
        assertThat(pack.source("replyDue").origin()).isEqualTo(Source.Origin.BASIS);
        assertThat(pack.source("receiptDue").origin()).isEqualTo(Source.Origin.PROJECT);
        assertThat(pack.source("statutoryDue").origin()).isEqualTo(Source.Origin.STATUTE);
        assertThatThrownBy(() -> pack.source("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThat(pack.sources().values())
                .allSatisfy(source -> assertThat(source.rule()).matches("[RAD]\\d+"));
    }

    @Test
    @DisplayName("W2: the same case has other dates in another place, with no line of code changed")
    void rules_are_data() {
        DeadlineEngine shandong = DeadlineEngine.of(PackText.SHANDONG);
        LocalDate assignedOn = LocalDate.parse("2024-03-15");
        assertThat(shandong.replyDue(assignedOn).on()).isEqualTo("2024-06-17");
        assertThat(shandong.replyDue(assignedOn).because())
                .isEqualTo("2024年3月15日交办，3个月内答复（条例），至2024年6月15日，当日为周末，按条例顺延至2024年6月17日");
        assertThat(shandong.opinionDue(assignedOn).on()).isEqualTo("2024-04-15");
        assertThat(shandong.returnWindowEnds(assignedOn).on()).isEqualTo("2024-03-20");
        assertThat(shandong.extensionLimit(shandong.replyDue(assignedOn)).on()).isEqualTo("2024-09-17");
        assertThat(shandong.receiptDue(assignedOn).because()).contains("非条例规定");
        assertThat(shandong.bindingDue(
                                shandong.replyDue(assignedOn),
                                shandong.statutoryDue(ProposalKind.DEPUTY_SUGGESTION, assignedOn))
                        .on())
                .isEqualTo("2024-06-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"141129-1999@1", "141129-2023", "141129-2023@2", "", "../rule-packs/141129-2023@1"})
    void an_unknown_pack_is_refused_and_the_known_ones_are_named(String ref) {
        assertThatThrownBy(() -> RulePacks.load(ref))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("没有规则包 " + ref)
                .hasMessageContaining(PackText.NOTICE);
    }

    static Stream<String> parameterNames() {
        Iterator<String> names = PackText.parameters(PackText.tree("rule-packs/" + PackText.NOTICE + ".json"))
                .fieldNames();
        return Stream.generate(() -> names.hasNext() ? Optional.of(names.next()) : Optional.<String>empty())
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }

    @ParameterizedTest
    @MethodSource("parameterNames")
    void a_missing_parameter_is_refused_by_name(String name) {
        assertRefused(pack -> PackText.parameters(pack).remove(name), name);
    }

    @ParameterizedTest
    @MethodSource("parameterNames")
    void a_parameter_without_value_is_refused_by_name(String name) {
        assertRefused(pack -> PackText.parameter(pack, name).remove("value"), "parameters." + name);
        assertRefused(pack -> PackText.parameter(pack, name).putNull("value"), name);
        assertRefused(pack -> PackText.parameters(pack).put(name, "3"), "parameters." + name);
    }

    @ParameterizedTest
    @MethodSource("parameterNames")
    void a_parameter_without_source_is_refused_by_name(String name) {
        assertRefused(pack -> PackText.parameter(pack, name).remove("rule"), "parameters." + name, "rule");
        assertRefused(pack -> PackText.parameter(pack, name).put("text", " "), "parameters." + name, "text");
        assertRefused(pack -> PackText.parameter(pack, name).put("origin", "GUESS"), "parameters." + name, "GUESS");
        assertRefused(pack -> PackText.parameter(pack, name).put("note", "x"), "parameters." + name, "note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "jurisdiction", "place", "basis", "parameters"})
    void a_missing_head_field_is_refused_by_name(String name) {
        assertRefused(pack -> pack.remove(name), name);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "dissatisfiedLimit | 0 | dissatisfiedLimit",
                "dissatisfiedLimit | null | dissatisfiedLimit",
                "filingOffices | [null] | filingOffices",
                "replyDisclosureWords | {'PROACTIVE':null} | replyDisclosureWords",
                "dissatisfiedLimit | 1.5 | dissatisfiedLimit",
                "dissatisfiedLimit | '2' | dissatisfiedLimit",
                "returnLimit | -1 | returnLimit",
                "opinionSendBackLimit | -1 | opinionSendBackLimit",
                "threeMajorThresholdYuan | 0 | threeMajorThresholdYuan",
                "bindingClock | 'LATER' | bindingClock",
                "bindingClock | 0 | bindingClock",
                "zone | 'Asia/Nowhere' | zone",
                "filingOffices | [] | filingOffices",
                "replyDisclosureWords | {} | PROACTIVE",
                "faceToFaceModes | [] | faceToFaceModes",
                "filingOffices | ['CPPCC_OFFICE','CPPCC_OFFICE'] | filingOffices",
                "outcomeClasses | [{'code':'A','label':'x'},{'code':'A','label':'y'}] | outcomeClasses",
                "replyDisclosureWords | {'PROACTIVE':'主动公开','ON_REQUEST':'依申请公开'} | WITHHELD",
                "opinionDisclosureWords | {'CONSENTED':'同意公开'} | ON_REQUEST",
                "numberPatterns | {'REPLY':'{code}{year}','OPINION':'{code}{year}{n}'} | numberPatterns.REPLY",
                "numberPatterns | {'REPLY':'{code}{year}{n}'} | OPINION",
                "signOffChains | {'REPLY':['DRAFT','SIGN_OFF']} | OPINION",
                "signOffChains | {'REPLY':['DRAFT','SIGN_OFF','REVIEW'],'OPINION':['DRAFT']} | signOffChains.REPLY",
                "signOffChains | {'REPLY':['CHECK','SIGN_OFF'],'OPINION':['DRAFT']} | signOffChains.REPLY",
                "signOffChains | {'REPLY':['DRAFT','DRAFT'],'OPINION':['DRAFT']} | signOffChains.REPLY",
                "statutoryDueHard | {} | statutoryDueHard",
                "statutoryDueHard | {'DEPUTY_SUGGESTION':{'type':'months','count':2,'words':'{from}{count}','onNonWorkingDay':'KEEP'}} | statutoryDueHard",
                "opinionDue | {'type':'date','date':'2023-10-01','words':'{date}','onNonWorkingDay':'KEEP'} | opinionDue",
                "statisticsDue | {'type':'date','date':'2023-09-01','words':'{date}','onNonWorkingDay':'KEEP'} | statisticsDue",
                "statisticsDue | {'type':'months','count':1,'words':'{from}{count}','onNonWorkingDay':'KEEP'} | statisticsDue",
                "receiptDue | {'type':'date','date':'2023-09-01','words':'{date}','onNonWorkingDay':'KEEP'} | receiptDue",
                "receiptDue | {'type':'weeks','count':1,'words':'{from}{count}'} | receiptDue",
                "receiptDue | {'type':'workingDays','count':0,'words':'{from}{count}'} | receiptDue",
                "receiptDue | {'type':'workingDays','count':3,'words':'{from}'} | receiptDue",
                "receiptDue | {'type':'workingDays','count':3,'words':'{from}{count}','onNonWorkingDay':'KEEP'} | receiptDue.onNonWorkingDay",
                "replyDue | {'type':'date','date':'2023-02-30','words':'{date}','onNonWorkingDay':'KEEP'} | replyDue",
                "replyDue | {'type':'date','date':'2023-09-30','words':'之内','onNonWorkingDay':'KEEP'} | replyDue",
                "surveyRemind | {'type':'workingDays','count':21,'words':'{from}{count}'} | surveyRemind"
            })
    void a_wrong_value_is_refused_by_name(String parameter, String value, String named) {
        assertRefused(pack -> PackText.parameter(pack, parameter).set("value", PackText.json(value)), named);
    }

    @Test
    void an_unknown_parameter_is_refused_by_name() {
        ObjectNode extra = (ObjectNode) PackText.json("{'value':1,'rule':'R1','origin':'BASIS','text':'x'}");
        assertRefused(pack -> PackText.parameters(pack).set("replyDueSoon", extra), "replyDueSoon");
        assertRefused(pack -> pack.put("note", "x"), "note");
    }

    @Test
    void a_parameter_named_like_a_head_field_is_refused() {
        ObjectNode extra = (ObjectNode) PackText.json("{'value':'x','rule':'R1','origin':'BASIS','text':'x'}");
        assertRefused(pack -> PackText.parameters(pack).set("place", extra), "parameters.place", "出现两次");
        assertRefused(
                pack -> {
                    pack.put("zone", "Asia/Shanghai");
                    PackText.parameters(pack).remove("zone");
                },
                "zone");
    }

    @Test
    void the_head_must_fit_the_jurisdiction() {
        assertRefused(pack -> pack.put("jurisdiction", "14112"), "jurisdiction");
        assertRefused(pack -> pack.put("id", "370000-2023"), "id");
        assertRefused(pack -> pack.put("version", 0), "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "", "{\"id\":\"a\",\"id\":\"b\"}", "{} {}"})
    void a_file_that_is_no_object_is_refused_with_its_name(String text) {
        assertThatThrownBy(() -> RulePacks.parse("rule-packs/x@1.json", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BrokenRuleData.class)
                .hasMessageContaining("rule-packs/x@1.json");
    }

    @Test
    void a_file_named_unlike_its_content_is_refused() {
        assertThatThrownBy(() -> RulePacks.load("misnamed@7"))
                .isInstanceOf(BrokenRuleData.class)
                .hasMessageContaining("rule-packs/misnamed@7.json")
                .hasMessageContaining("370000-2024@1");
    }

    @Test
    void lists_and_maps_of_a_pack_cannot_be_changed() {
        RulePack pack = RulePacks.load(PackText.NOTICE);
        List<SignOffLevel> chain = pack.signOffChains().get(DocumentKind.REPLY);
        assertThatThrownBy(chain::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> pack.sources().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> pack.filingOffices().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertRefused(Consumer<ObjectNode> change, String... named) {
        assertThatThrownBy(() -> PackText.notice(change))
                .isInstanceOf(BrokenRuleData.class)
                .hasMessageContaining("changed.json")
                .hasMessageContainingAll(named);
    }
}
