package io.huiyin.supervision.casefile;

import static io.huiyin.supervision.Story.ASSIGNED;
import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.HOUSING;
import static io.huiyin.supervision.Story.OPINION_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.supervision.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpinionsAndAssistanceTest {
    private static final LocalDate REDO_DUE = LocalDate.of(2023, 8, 9);

    private final Story story = new Story("p1", ProposalKind.CPPCC_PROPOSAL, EDUCATION, FINANCE)
            .registered()
            .assigned();

    private Story sentBack() {
        return story.on(LocalDate.of(2023, 8, 1))
                .opinion("co1", FINANCE, true)
                .drafted(1)
                .on(LocalDate.of(2023, 8, 2))
                .opinionSentBack("co1", FINANCE, REDO_DUE);
    }

    private AssignmentView.OpinionView opinion() {
        return Told.view(story).coUnits().get(0).opinion();
    }

    private List<Duty> opinionDuties() {
        return Told.view(story).duties().stream()
                .filter(duty -> duty.subject() == Duty.Subject.OPINION)
                .toList();
    }

    @Test
    @DisplayName("D5, A15: sent back, the void number and its reason stay; nothing is submitted nor treated")
    void sent_back() {
        sentBack();

        assertThat(opinion().submittedOn()).isNull();
        assertThat(opinion().documentNumber()).isNull();
        assertThat(opinion().treatment()).isNull();
        assertThat(opinion().sentBack())
                .containsExactly(new AssignmentView.SentBack(
                        "中财函〔2023〕1号",
                        LocalDate.of(2023, 8, 1),
                        "没有写明金额",
                        LocalDate.of(2023, 8, 2),
                        Story.due(REDO_DUE, "D5")));
        assertThat(Told.view(story).coUnits().get(0).due().on()).isEqualTo(OPINION_DUE);
    }

    @Test
    @DisplayName("D5: the redo is a duty of its own with its own date; the first stays done as it was")
    void the_redo_is_a_duty_of_its_own() {
        sentBack();
        assertThat(opinionDuties())
                .extracting(Duty::round, duty -> duty.dueOn().orElseThrow(), Duty::open)
                .containsExactly(tuple(1, OPINION_DUE, false), tuple(2, REDO_DUE, true));
        assertThat(opinionDuties().get(1).overdue(REDO_DUE)).isFalse();
        assertThat(opinionDuties().get(1).overdue(REDO_DUE.plusDays(1))).isTrue();

        story.on(REDO_DUE.plusDays(2)).opinionRedone("co1", FINANCE, REDO_DUE);
        assertThat(opinionDuties())
                .extracting(duty -> duty.doneLate(LocalDate.MAX))
                .containsExactly(false, true);
        assertThat(opinion().documentNumber()).isEqualTo("中财函〔2023〕2号");
        assertThat(opinion().text()).contains("30万元");
        assertThat(opinion().sentBack()).hasSize(1);
    }

    @Test
    @DisplayName("D5: who is silent at 签批 is named, also after the opinion came late")
    void silence_is_shown() {
        story.on(OPINION_DUE.plusDays(1)).signedWithout(1, FINANCE, null);
        assertThat(opinion().silent()).isTrue();
        assertThat(opinion().submittedOn()).isNull();
        assertThat(Told.view(story).rounds().get(0).silentUnits()).containsExactly(FINANCE);

        story.on(OPINION_DUE.plusDays(3)).opinion("co1", FINANCE, true);
        assertThat(opinion().silent()).isTrue();
        assertThat(opinion().submittedOn()).isEqualTo(OPINION_DUE.plusDays(3));
        assertThat(opinionDuties())
                .singleElement()
                .satisfies(duty -> assertThat(duty.doneLate(LocalDate.MAX)).isTrue());
    }

    @Test
    @DisplayName("D10: a reply signed through the unit's own chain shows it")
    void an_own_chain_is_shown() {
        OwnChain own = new OwnChain(List.of(SignOffLevel.DRAFT, SignOffLevel.SIGN_OFF), "全局仅三人");
        story.signedWithout(1, FINANCE, own);

        assertThat(Told.view(story).rounds().get(0).chain()).isEqualTo(own);
    }

    @Test
    @DisplayName("R60: who assists sees the case and finds it in its work list, without a date, never late")
    void assistance() {
        story.on(ASSIGNED.plusDays(9))
                .assistanceAsked(1, "u020", HOUSING.name())
                .assistanceAsked(2, null, "供电公司");
        CaseView view = Told.view(story);

        assertThat(Scope.units(view)).containsExactly("u003", "u010", "u020");
        assertThat(view.coUnits()).hasSize(1);
        assertThat(view.assistance())
                .extracting(AssistanceView::unitName, AssistanceView::answer)
                .containsExactly(tuple(HOUSING.name(), null), tuple("供电公司", null));
        assertThat(view.duties())
                .filteredOn(duty -> duty.subject() == Duty.Subject.ASSISTANCE)
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.open()).isTrue();
                    assertThat(duty.overdue(LocalDate.MAX)).isFalse();
                    assertThat(duty.daysLate(LocalDate.of(2024, 1, 1))).isZero();
                    assertThat(duty.daysLeft(ASSIGNED)).isNull();
                    assertThat(duty.assignmentId()).isEqualTo("141129:p1:reply:1/assistance-requests/1");
                });
    }

    @Test
    @DisplayName("R60: what was answered is answered, whoever entered it")
    void answered_assistance() {
        story.assistanceAsked(1, "u020", HOUSING.name())
                .assistanceAsked(2, null, "供电公司")
                .on(ASSIGNED.plusDays(12))
                .assistanceAnswered(2, null, "供电公司", true)
                .assistanceAnswered(1, "u020", HOUSING.name(), false);
        CaseView view = Told.view(story);

        assertThat(view.assistance())
                .extracting(AssistanceView::request, AssistanceView::answer, AssistanceView::enteredOnBehalf)
                .containsExactly(tuple(1, "已踏勘", false), tuple(2, "已踏勘", true));
        assertThat(view.duties())
                .filteredOn(duty -> duty.subject() == Duty.Subject.ASSISTANCE)
                .noneMatch(Duty::open);
    }
}
