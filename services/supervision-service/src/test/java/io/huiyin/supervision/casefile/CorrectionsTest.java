package io.huiyin.supervision.casefile;

import static io.huiyin.supervision.Story.ASSIGNED;
import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.OPINION_DUE;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.Story;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Late entries and corrections in the case file: the first record stays, the day that counts is shown (D11). */
class CorrectionsTest {
    private static final LocalDate ENTERED = LocalDate.of(2023, 10, 8);
    private static final LocalDate CLAIMED = LocalDate.of(2023, 9, 28);
    private static final LocalDate DECIDED = LocalDate.of(2023, 10, 10);

    private final Story story = new Story("p1", ProposalKind.DEPUTY_SUGGESTION, EDUCATION, FINANCE)
            .registered()
            .assigned();

    private Story enteredLate() {
        return story.drafted(1).signed(1).on(ENTERED).deliveredLate(1, REPLY_DUE, "c1", CLAIMED);
    }

    private Story decided(String correctionId, LocalDate recordedOn, LocalDate claimedOn, CorrectionVerdict verdict) {
        return story.correctionDecided(
                CorrectedAct.DELIVERY, "lead1", EDUCATION, 1, correctionId, recordedOn, claimedOn, REPLY_DUE, verdict);
    }

    @Test
    @DisplayName("D11: an undecided claim is shown with reason and evidence; the day of entry counts")
    void an_undecided_claim() {
        CaseView view = Told.view(enteredLate());

        assertThat(view.rounds().get(0).deliveredOn()).isEqualTo(ENTERED);
        assertThat(view.rounds().get(0).claimedDeliveryOn()).isEqualTo(CLAIMED);
        assertThat(view.corrections()).singleElement().satisfies(claim -> {
            assertThat(claim.pending()).isTrue();
            assertThat(claim.lateEntry()).isTrue();
            assertThat(claim.recordedOn()).isEqualTo(ENTERED);
            assertThat(claim.evidence()).isEqualTo("签收单 12");
        });
        assertThat(view.timeline())
                .last()
                .satisfies(entry -> assertThat(entry.type()).isEqualTo("CorrectionRequested"));
    }

    @Test
    @DisplayName(
            "D11, D4: confirmed, the claimed day counts; silence as before; the first record stays in the time line")
    void confirmed() {
        enteredLate().on(DECIDED);

        CaseView view = Told.view(decided("c1", ENTERED, CLAIMED, CorrectionVerdict.CONFIRM));

        RoundView round = view.rounds().get(0);
        assertThat(round.deliveredOn()).isEqualTo(CLAIMED);
        assertThat(round.claimedDeliveryOn()).isNull();
        assertThat(Objects.requireNonNull(round.surveySilenceEnds()).on()).isEqualTo(ENTERED.plusDays(28));
        assertThat(view.corrections()).singleElement().satisfies(claim -> {
            assertThat(claim.verdict()).isEqualTo(CorrectionVerdict.CONFIRM);
            assertThat(claim.decidedOn()).isEqualTo(DECIDED);
            assertThat(claim.recordedOn()).isEqualTo(ENTERED);
        });
        assertThat(view.timeline())
                .filteredOn(entry -> entry.type().equals("ReplyDelivered"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.occurredOn()).isEqualTo(ENTERED));
    }

    @Test
    @DisplayName("D11: of several the last confirmed one counts, in the order of their numbers")
    void of_several_the_last_confirmed_counts() {
        enteredLate().on(DECIDED);
        decided("c1", ENTERED, CLAIMED, CorrectionVerdict.REFUSE);
        LocalDate recorded = ENTERED;
        for (int number = 2; number <= 10; number++) {
            LocalDate claimed = CLAIMED.plusDays(number);
            story.correctionAsked(
                    CorrectedAct.DELIVERY, "lead1", EDUCATION, 1, "c" + number, recorded, claimed, REPLY_DUE);
            decided("c" + number, recorded, claimed, CorrectionVerdict.CONFIRM);
            recorded = claimed;
        }

        CaseView view = Told.view(story);

        assertThat(view.rounds().get(0).deliveredOn()).isEqualTo(CLAIMED.plusDays(10));
        assertThat(view.corrections())
                .extracting(CorrectionView::correctionId)
                .startsWith("c1", "c2")
                .endsWith("c10");
    }

    @Test
    @DisplayName("D11, R21: a corrected receipt")
    void a_corrected_receipt() {
        LocalDate received = ASSIGNED.plusDays(10);
        story.on(received)
                .received("lead1", EDUCATION, AssignmentRole.LEAD)
                .correctionAsked(
                        CorrectedAct.RECEIPT,
                        "lead1",
                        EDUCATION,
                        1,
                        "c1",
                        received,
                        ASSIGNED.plusDays(3),
                        ASSIGNED.plusDays(5));
        assertThat(receipt(Told.view(story)).disputed(received)).isTrue();

        story.correctionDecided(
                CorrectedAct.RECEIPT,
                "lead1",
                EDUCATION,
                1,
                "c1",
                received,
                ASSIGNED.plusDays(3),
                ASSIGNED.plusDays(5),
                CorrectionVerdict.CONFIRM);

        CaseView view = Told.view(story);
        assertThat(Objects.requireNonNull(view.lead()).receivedOn()).isEqualTo(ASSIGNED.plusDays(3));
        assertThat(receipt(view).doneLate(received)).isFalse();
    }

    @Test
    @DisplayName("D11, D5: each submission of an opinion is corrected by itself")
    void each_submission_by_itself() {
        LocalDate first = OPINION_DUE.plusDays(2);
        LocalDate redoDue = first.plusDays(8);
        story.on(first)
                .opinion("co1", FINANCE, true)
                .correctionAsked(CorrectedAct.OPINION, "co1", FINANCE, 1, "c1", first, OPINION_DUE, OPINION_DUE)
                .opinionSentBack("co1", FINANCE, redoDue)
                .on(redoDue)
                .opinionRedone("co1", FINANCE, redoDue)
                .correctionDecided(
                        CorrectedAct.OPINION,
                        "co1",
                        FINANCE,
                        1,
                        "c1",
                        first,
                        OPINION_DUE,
                        OPINION_DUE,
                        CorrectionVerdict.CONFIRM);

        AssignmentView.OpinionView opinion =
                Objects.requireNonNull(Told.view(story).coUnits().get(0).opinion());
        assertThat(opinion.submittedOn()).isEqualTo(redoDue);
        assertThat(opinion.sentBack().get(0).submittedOn()).isEqualTo(OPINION_DUE);
    }

    private static Duty receipt(CaseView view) {
        return view.duties().stream()
                .filter(duty ->
                        duty.subject() == Duty.Subject.RECEIPT && duty.unit().equals(EDUCATION))
                .findFirst()
                .orElseThrow();
    }
}
