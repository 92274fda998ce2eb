package io.huiyin.proposal.register;

import static io.huiyin.proposal.Fixtures.FINANCE;
import static io.huiyin.proposal.Fixtures.TRANSPORT;
import static io.huiyin.proposal.Fixtures.aSuggestion;
import static io.huiyin.proposal.Fixtures.deputy;
import static io.huiyin.proposal.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.proposal.register.CheckedContent.Fault;
import io.huiyin.proposal.register.ProposalDraft.SubmitterDraft;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {
    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();

    private static ProposalDraft with(ProposalKind kind, SubmitterDraft... submitters) {
        ProposalDraft whole = aSuggestion();
        return new ProposalDraft(
                kind, whole.title(), whole.text(), null, Arrays.asList(submitters), null, null, null, false);
    }

    private static ProposalDraft with(String title, String text) {
        ProposalDraft whole = aSuggestion();
        return new ProposalDraft(whole.kind(), title, text, null, whole.submitters(), null, null, null, false);
    }

    private static ProposalDraft withUnits(String lead, String... others) {
        ProposalDraft whole = aSuggestion();
        return new ProposalDraft(
                whole.kind(),
                whole.title(),
                whole.text(),
                null,
                whole.submitters(),
                null,
                lead,
                Arrays.asList(others),
                false);
    }

    private static ProposalDraft withPoints(List<String> points) {
        ProposalDraft whole = aSuggestion();
        return new ProposalDraft(
                whole.kind(), whole.title(), whole.text(), points, whole.submitters(), null, null, null, false);
    }

    private static List<Rejection> faults(ProposalDraft draft) {
        CheckedContent checked = ProposalContent.check(draft, session());
        assertThat(checked.content().isPresent()).isEqualTo(checked.faults().isEmpty());
        return checked.faults().stream()
                .map(Fault::rejection)
                .peek(rejection -> assertThat(CATALOGUE.describe(rejection).message())
                        .isNotBlank()
                        .doesNotContain("{"))
                .toList();
    }

    @Test
    void a_sound_draft_becomes_content_and_its_text_stays_as_it_was() {
        ProposalContent content =
                ProposalContent.check(aSuggestion(), session()).orThrow();
        assertThat(content.text()).isEqualTo(aSuggestion().text());
        assertThat(content.submitters())
                .containsExactly(
                        new Submitter("s1", "王𠮷", SubmitterKind.DEPUTY, true),
                        new Submitter("s2", "梁䶮", SubmitterKind.DEPUTY, false));
        assertThat(content.points()).containsExactly(new Point("p1", "请先修桥。"), new Point("p2", "请再修路，\n并装路灯。"));
        assertThat(content.suggestedLead()).isEqualTo(TRANSPORT);
        assertThat(content.suggestedCoHandling()).containsExactly(FINANCE);
    }

    @Test
    void every_fault_is_named_not_only_the_first() {
        ProposalDraft empty = new ProposalDraft(null, " ", null, null, null, null, null, null, false);
        assertThat(faults(empty))
                .containsExactly(
                        new ProposalRejected.KindMissing(),
                        new ProposalRejected.TitleMissing(),
                        new ProposalRejected.TextMissing(),
                        new ProposalRejected.SubmitterMissing());
    }

    @Test
    void lengths_count_characters_not_code_units() {
        assertThat(faults(with("𠮷".repeat(200), "正文"))).isEmpty();
        assertThat(faults(with("𠮷".repeat(201), "正文"))).containsExactly(new ProposalRejected.TitleTooLong(201, 200));
        assertThat(faults(with("标题", "𠮷".repeat(20_000)))).isEmpty();
        assertThat(faults(with("标题", "字".repeat(20_001))))
                .containsExactly(new ProposalRejected.TextTooLong(20_001, 20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"坏\u0000字", "坏\u0007字", "半个\uD842", "\uDFB7半个", "非字符\uFFFE"})
    void what_no_letter_can_print_is_refused(String bad) {
        assertThat(faults(with(bad, "正文"))).containsExactly(new RequestRejected.UnsupportedCharacters("标题"));
        assertThat(faults(with("标题", bad))).containsExactly(new RequestRejected.UnsupportedCharacters("正文"));
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, deputy(bad, true))))
                .containsExactly(new RequestRejected.UnsupportedCharacters("领衔人"));
    }

    @Test
    void a_text_may_have_lines_and_tabs_a_title_may_not() {
        assertThat(faults(with("标题", "一行\r\n两行\t三"))).isEmpty();
        assertThat(faults(with("标\n题", "正文"))).containsExactly(new RequestRejected.UnsupportedCharacters("标题"));
    }

    @Test
    @DisplayName("R116: an organisation may propose, not suggest")
    void an_organization_cannot_suggest() {
        SubmitterDraft organization = new SubmitterDraft("县工商联", SubmitterKind.ORGANIZATION, true);
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, organization)))
                .containsExactly(new ProposalRejected.OrganizationCannotSuggest("县工商联"));
        assertThat(faults(with(ProposalKind.CPPCC_PROPOSAL, organization))).isEmpty();
    }

    @Test
    @DisplayName("R5: deputies suggest, members propose")
    void the_kind_fits_the_submitters() {
        SubmitterDraft member = new SubmitterDraft("高㛃", SubmitterKind.CPPCC_MEMBER, true);
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, member)))
                .containsExactly(new ProposalRejected.SubmitterOfOtherKind(
                        "高㛃", SubmitterKind.CPPCC_MEMBER, ProposalKind.DEPUTY_SUGGESTION));
        assertThat(faults(with(ProposalKind.CPPCC_PROPOSAL, deputy("王强", true))))
                .containsExactly(new ProposalRejected.SubmitterOfOtherKind(
                        "王强", SubmitterKind.DEPUTY, ProposalKind.CPPCC_PROPOSAL));
    }

    @Test
    @DisplayName("A9: exactly one submitter leads")
    void one_submitter_leads() {
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, deputy("甲", true), deputy("乙", true))))
                .containsExactly(new ProposalRejected.SeveralLeads(List.of("甲", "乙")));
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, deputy("甲", false))))
                .containsExactly(new ProposalRejected.LeadMissing(List.of("甲")));
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, deputy("甲", true), deputy(" 甲 ", false))))
                .containsExactly(new ProposalRejected.SubmitterRepeated("甲"));
    }

    @Test
    void a_submitter_has_name_and_kind_and_there_are_not_too_many() {
        assertThat(faults(
                        with(ProposalKind.DEPUTY_SUGGESTION, deputy("甲", true), new SubmitterDraft("乙", null, false))))
                .containsExactly(new ProposalRejected.SubmitterMissing());
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, deputy("甲", true), null)))
                .containsExactly(new ProposalRejected.SubmitterMissing());
        SubmitterDraft[] crowd = Collections.nCopies(201, deputy("甲", false)).toArray(SubmitterDraft[]::new);
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, crowd)))
                .containsExactly(new ProposalRejected.TooMany("联名人", 200));
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, deputy("名".repeat(101), true))))
                .containsExactly(new ProposalRejected.NameTooLong("领衔人", 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王强13800001234", "王强 0358-5023456", "王强(141129 19800101)"})
    @DisplayName("D15: telephone and identity numbers have no place beside a name")
    void contact_data_is_refused(String name) {
        assertThat(faults(with(ProposalKind.DEPUTY_SUGGESTION, deputy(name, true))))
                .containsExactly(new ProposalRejected.ContactDataRefused("领衔人"));
    }

    @Test
    @DisplayName("R29: units are the session's, the lead is not among the others, none is there twice")
    void suggested_units_are_checked() {
        assertThat(faults(withUnits("税务局"))).containsExactly(new ProposalRejected.UnknownUnit("税务局"));
        assertThat(faults(withUnits("交通局", "中阳县交通运输局"))).containsExactly(new ProposalRejected.LeadIsCoUnit("中阳县交通运输局"));
        assertThat(faults(withUnits("交通局", "财政局", "u2"))).containsExactly(new ProposalRejected.UnitRepeated("中阳县财政局"));
        assertThat(faults(withUnits(null, "财政局", ""))).containsExactly(new ProposalRejected.UnknownUnit(""));
        assertThat(faults(withUnits(null, Collections.nCopies(51, "财政局").toArray(String[]::new))))
                .containsExactly(new ProposalRejected.TooMany("拟会办单位", 50));
    }

    @Test
    @DisplayName("R63: points that were given are taken as given")
    void given_points_go_before_found_ones() {
        ProposalContent content = ProposalContent.check(withPoints(List.of("修桥", "修路", "装灯")), session())
                .orThrow();
        assertThat(content.points()).extracting(Point::pointId).containsExactly("p1", "p2", "p3");
        assertThat(faults(withPoints(Arrays.asList("修桥", null, "字".repeat(2_001)))))
                .containsExactly(
                        new ProposalRejected.PointInvalid(2, 2_000), new ProposalRejected.PointInvalid(3, 2_000));
        assertThat(faults(withPoints(List.of("修\u0000桥"))))
                .containsExactly(new RequestRejected.UnsupportedCharacters("事项"));
        assertThat(faults(withPoints(Collections.nCopies(51, "修路"))))
                .containsExactly(new ProposalRejected.TooMany("事项", 50));
    }

    @Test
    void a_topic_is_a_word_on_one_line() {
        ProposalDraft whole = aSuggestion();
        ProposalDraft longTopic = new ProposalDraft(
                whole.kind(), whole.title(), whole.text(), null, whole.submitters(), "长".repeat(51), null, null, false);
        assertThat(faults(longTopic)).containsExactly(new ProposalRejected.NameTooLong("领域", 50));
        ProposalDraft badTopic = new ProposalDraft(
                whole.kind(), whole.title(), whole.text(), null, whole.submitters(), "交\n通", null, null, false);
        assertThat(faults(badTopic)).containsExactly(new RequestRejected.UnsupportedCharacters("领域"));
    }
}
