package io.huiyin.handling.opinion;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.correction.ActDay.today;
import static io.huiyin.handling.opinion.ASentBackOpinion.FIRST_NUMBER;
import static io.huiyin.handling.opinion.ASentBackOpinion.SECOND_NUMBER;
import static io.huiyin.handling.opinion.ASentBackOpinion.received;
import static io.huiyin.handling.opinion.ASentBackOpinion.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.HandlingEvent.OpinionLevelPassed;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.CorrectionDecision;
import io.huiyin.handling.correction.CorrectionRejected;
import io.huiyin.handling.correction.CorrectionRequest;
import io.huiyin.handling.correction.Grounds;
import io.huiyin.handling.signoff.SignOffRejected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpinionCorrectionTest {
    private static final Actor UNIT_HEAD = of(CO, Post.UNIT_HEAD);
    private static final Actor OFFICE = new Actor("李明", Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", null);
    private static final Grounds GROUNDS = new Grounds("纸质意见当日已送主办单位", "收文登记 45");

    private final Opinion opinion = received();

    @Test
    @DisplayName("D11: the lower levels stop no clock: their days are as they are stated")
    void the_lower_levels_are_as_stated() {
        opinion.draft(of(CO, Post.HANDLER), "同意。", OpinionDisclosure.CONSENTED, day(8, 14));

        assertThat(opinion.pass(
                        SignOffLevel.CHECK,
                        of(CO, Post.SECTION_HEAD),
                        new ActDay(day(8, 15), day(8, 17), null),
                        () -> FIRST_NUMBER))
                .hasExactlyElementsOfTypes(OpinionLevelPassed.class);
        assertThat(opinion.snapshot().chain().signatures().get(1).signedOn()).isEqualTo(day(8, 15));
    }

    @Test
    @DisplayName("D11, A24: a submission of an earlier day needs reason and evidence; refused, it takes no number")
    void an_earlier_day_is_explained() {
        reviewed();

        refused(
                new CorrectionRejected.LateEntryUnexplained(day(8, 15), day(8, 17)),
                () -> opinion.pass(SignOffLevel.SIGN_OFF, UNIT_HEAD, new ActDay(day(8, 15), day(8, 17), null), () -> {
                    throw new AssertionError("a number was taken");
                }));
        refused(
                new SignOffRejected.ActBeforePreviousLevel(day(8, 13), day(8, 14)),
                () -> signOff(day(8, 13), day(8, 17)));
    }

    @Test
    @DisplayName("D11: submitted late, it counts from its entry; confirmed, from the claimed day")
    void a_late_entry_is_confirmed() {
        reviewed();

        List<HandlingEvent> said = signOff(day(8, 15), day(8, 17));

        assertThat(said).hasExactlyElementsOfTypes(OpinionSubmitted.class, CorrectionRequested.class);
        assertThat(((OpinionSubmitted) said.get(0)).submittedOn()).isEqualTo(day(8, 17));
        assertThat(opinion.submission()).contains(new Submission(FIRST_NUMBER, day(8, 17), false));
        assertThat(decide("c1", CorrectionVerdict.CONFIRM, "", day(8, 18)))
                .containsExactly(new CorrectionDecided(
                        PROPOSAL,
                        CorrectedAct.OPINION,
                        "a2",
                        1,
                        "c1",
                        CO,
                        true,
                        day(8, 17),
                        day(8, 15),
                        CorrectionVerdict.CONFIRM,
                        null,
                        day(8, 18),
                        day(8, 15),
                        OPINION_DUE,
                        true,
                        null,
                        null));
        assertThat(opinion.submission()).contains(new Submission(FIRST_NUMBER, day(8, 15), true));
    }

    @Test
    @DisplayName("D11: refused, it stays late")
    void refused_it_stays_late() {
        reviewed();
        signOff(day(8, 15), day(8, 17));

        decide("c1", CorrectionVerdict.REFUSE, "登记日期不符", day(8, 18));

        assertThat(opinion.submission()).contains(new Submission(FIRST_NUMBER, day(8, 17), false));
    }

    @Test
    @DisplayName("D11: only what is submitted is corrected, by its own unit, not before the level below agreed")
    void what_a_correction_needs() {
        refused(new CorrectionRejected.ActNotRecorded(CorrectedAct.OPINION), () -> ask(day(8, 10)));
        submit(opinion, "同意。", FIRST_NUMBER, day(8, 15));

        refused(
                new OpinionRejected.NotYourOpinion(CO.name()),
                () -> opinion.corrections()
                        .requestCorrection(
                                of(LEAD, Post.UNIT_HEAD), new CorrectionRequest(day(8, 16), GROUNDS), day(8, 20)));
        refused(
                new CorrectionRejected.ClaimedBeforePossible(CorrectedAct.OPINION, day(8, 14), day(8, 15)),
                () -> ask(day(8, 14)));
    }

    @Test
    @DisplayName(
            "D11, D5: each submission has its own day; what was claimed for the first is decided after it was sent back")
    void each_submission_has_its_own_day() {
        reviewed();
        signOff(day(8, 15), day(8, 17));
        opinion.sendBackToUnit(of(LEAD, Post.HANDLER), LEAD, "没有写明金额", day(8, 18));
        submit(opinion, "同意，列入预算30万元。", SECOND_NUMBER, day(8, 21));
        CorrectionRequested second = ask(day(8, 22));
        assertThat(second.round()).isEqualTo(2);

        CorrectionDecided first = (CorrectionDecided)
                decide("c1", CorrectionVerdict.CONFIRM, "", day(8, 24)).get(0);

        assertThat(first.round()).isEqualTo(1);
        assertThat(first.due()).isEqualTo(OPINION_DUE);
        assertThat(opinion.snapshot().sentBack())
                .singleElement()
                .satisfies(former ->
                        assertThat(former.submission()).isEqualTo(new Submission(FIRST_NUMBER, day(8, 15), true)));
        assertThat(opinion.submission()).contains(new Submission(SECOND_NUMBER, day(8, 21), true));

        decide("c2", CorrectionVerdict.CONFIRM, "", day(8, 24));
        assertThat(opinion.submission()).contains(new Submission(SECOND_NUMBER, day(8, 22), true));
    }

    private void reviewed() {
        opinion.draft(of(CO, Post.HANDLER), "同意。", OpinionDisclosure.CONSENTED, day(8, 14));
        opinion.pass(SignOffLevel.CHECK, of(CO, Post.SECTION_HEAD), today(day(8, 14)), () -> FIRST_NUMBER);
        opinion.pass(SignOffLevel.REVIEW, of(CO, Post.LEADER_IN_CHARGE), today(day(8, 14)), () -> FIRST_NUMBER);
    }

    private List<HandlingEvent> signOff(LocalDate on, LocalDate enteredOn) {
        return opinion.pass(SignOffLevel.SIGN_OFF, UNIT_HEAD, new ActDay(on, enteredOn, GROUNDS), () -> FIRST_NUMBER);
    }

    private CorrectionRequested ask(LocalDate claimedOn) {
        return opinion.corrections()
                .requestCorrection(UNIT_HEAD, new CorrectionRequest(claimedOn, GROUNDS), day(8, 23));
    }

    private List<HandlingEvent> decide(String id, CorrectionVerdict verdict, String reason, LocalDate on) {
        return opinion.corrections().decideCorrection(id, new CorrectionDecision(verdict, reason), OFFICE, on);
    }
}
