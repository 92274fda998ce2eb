package io.huiyin.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    @DisplayName("A14: a number is printed as on the reply's title")
    void a_number_is_printed() {
        assertThat(number("交通", 12).printed()).isEqualTo("交通类第12号");
    }

    @Test
    @DisplayName("A13: a number is another one when any of its four parts is")
    void a_number_is_unique_on_four_parts() {
        ProposalNumber number = number("交通", 12);

        assertThat(number).isEqualTo(number("交通", 12));
        assertThat(List.of(
                        number("交通", 13),
                        number("教育", 12),
                        new ProposalNumber("2024", ProposalKind.DEPUTY_SUGGESTION, "交通", 12),
                        new ProposalNumber("2023", ProposalKind.CPPCC_PROPOSAL, "交通", 12)))
                .doesNotContain(number);
    }

    @Test
    void a_number_without_class_or_below_one_cannot_be() {
        assertThatThrownBy(() -> number(" ", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number("交通", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A3: satisfied when nobody said 不满意 and at least one answered")
    void a_case_is_satisfied() {
        assertThat(new SurveyTotals(0, 1, 0, 9).satisfied()).isTrue();
        assertThat(new SurveyTotals(1, 0, 0, 0).satisfied()).isTrue();
        assertThat(new SurveyTotals(9, 9, 1, 0).satisfied()).isFalse();
    }

    @Test
    @DisplayName("A22: not answered never counts as satisfied")
    void silence_is_not_satisfaction() {
        assertThat(new SurveyTotals(0, 0, 0, 3).satisfied()).isFalse();
        assertThat(new SurveyTotals(0, 0, 0, 0).satisfied()).isFalse();
    }

    @Test
    @DisplayName("R142: three choices, no plain 满意; R62: four levels in their order; R29: three roles")
    void the_choices_are_those_of_the_notice() {
        assertThat(Satisfaction.values())
                .containsExactly(
                        Satisfaction.VERY_SATISFIED, Satisfaction.BASICALLY_SATISFIED, Satisfaction.DISSATISFIED);
        assertThat(SignOffLevel.values())
                .containsExactly(SignOffLevel.DRAFT, SignOffLevel.CHECK, SignOffLevel.REVIEW, SignOffLevel.SIGN_OFF);
        assertThat(AssignmentRole.values())
                .containsExactly(AssignmentRole.LEAD, AssignmentRole.CO_HANDLING, AssignmentRole.ASSISTING);
    }

    @Test
    void a_submitter_s_name_is_counted_in_code_points() {
        Submitter submitter = new Submitter("s1", "𠮷志䶮", SubmitterKind.DEPUTY, true);

        assertThat(submitter.name().codePointCount(0, submitter.name().length()))
                .isEqualTo(3);
    }

    private static ProposalNumber number(String category, int serial) {
        return new ProposalNumber("2023", ProposalKind.DEPUTY_SUGGESTION, category, serial);
    }

    @Test
    void letters_print_rare_names_and_line_breaks_but_nothing_that_cannot_be_seen() {
        assertThat(Characters.printable("𠮷㙍\n第二段\t末")).isTrue();
        assertThat(Characters.printableLine("𠮷㙍")).isTrue();
        assertThat(Characters.printableLine("一\n二")).isFalse();
        assertThat(List.of("铃\u0007", "半\ud842", "非\ufffe")).noneMatch(Characters::printable);
        assertThat(Characters.seen("意\u0007见\u0000\n𠮷\ufffe")).isEqualTo("意见\n𠮷");
        assertThat(Characters.length("𠮷野")).isEqualTo(2);
    }
}
