package io.huiyin.handling.reply;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.LI;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.WANG;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.inSystem;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.aSignedReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.correction.CorrectionDecision;
import io.huiyin.handling.correction.CorrectionRejected;
import io.huiyin.handling.correction.CorrectionRequest;
import io.huiyin.handling.correction.Grounds;
import io.huiyin.handling.extension.ExtensionRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryCorrectionTest {
    private static final Actor LIAISON = of(LEAD, Post.LIAISON_OFFICER);
    private static final Actor OFFICE = new Actor("李明", Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", null);
    private static final Grounds GROUNDS = new Grounds("节前已送达，放假未能录入", "签收单 12");

    private final Reply reply = aSignedReply().reply();

    @Test
    @DisplayName("D11: a delivery of an earlier day needs reason and evidence")
    void an_earlier_day_is_explained() {
        CorrectionRejected unexplained = new CorrectionRejected.LateEntryUnexplained(day(9, 28), day(10, 8));

        refused(unexplained, () -> enter(day(9, 28), day(10, 8), null));
        refused(unexplained, () -> enter(day(9, 28), day(10, 8), new Grounds(" ", "签收单 12")));
        refused(unexplained, () -> enter(day(9, 28), day(10, 8), new Grounds("放假", " ")));
        assertThat(reply.snapshot().delivered()).isNull();
    }

    @Test
    @DisplayName("D11: entered late, the day of entry counts and the earlier day is claimed in the same write")
    void a_late_entry_counts_from_its_entry() {
        List<HandlingEvent> said = enter(day(9, 28), day(10, 8), GROUNDS);

        assertThat(said).hasExactlyElementsOfTypes(ReplyDelivered.class, CorrectionRequested.class);
        ReplyDelivered delivered = (ReplyDelivered) said.get(0);
        assertThat(delivered.deliveredOn()).isEqualTo(day(10, 8));
        assertThat(delivered.onTime()).isFalse();
        assertThat(delivered.deliveries()).extracting(Delivery::deliveredOn).containsOnly(day(9, 28));
        assertThat(delivered.surveySilence()).isEqualTo(RULES.surveySilence(day(10, 8)));
        assertThat(said.get(1))
                .isEqualTo(new CorrectionRequested(
                        PROPOSAL,
                        CorrectedAct.DELIVERY,
                        "a1",
                        1,
                        "c1",
                        LEAD,
                        true,
                        day(10, 8),
                        day(9, 28),
                        GROUNDS.reason(),
                        GROUNDS.evidence(),
                        day(10, 8),
                        REPLY_DUE));
    }

    @Test
    @DisplayName("D11, A9: only the last delivery stops the clock: an earlier one beside today's is no late entry")
    void only_the_last_delivery_stops_the_clock() {
        assertThat(reply.delivery()
                        .enter(
                                LIAISON,
                                List.of(inSystem(WANG, day(9, 20)), inSystem(LI, day(9, 28))),
                                day(9, 28),
                                null))
                .hasExactlyElementsOfTypes(ReplyDelivered.class);
    }

    @Test
    @DisplayName("D11: an explanation of what is entered on its day is refused: there is nothing to confirm")
    void nothing_to_explain() {
        refused(
                new CorrectionRejected.DayAlreadyCounts(CorrectedAct.DELIVERY, day(9, 28)),
                () -> enter(day(9, 28), day(9, 28), GROUNDS));
    }

    @Test
    @DisplayName("D11, D4: confirmed, the earlier day counts; the submitters lose nothing of their time to answer")
    void confirmed_the_earlier_day_counts() {
        enter(day(9, 28), day(10, 8), GROUNDS);

        List<HandlingEvent> said = decide("c1", CorrectionVerdict.CONFIRM, "", day(10, 9));

        assertThat(said)
                .containsExactly(new CorrectionDecided(
                        PROPOSAL,
                        CorrectedAct.DELIVERY,
                        "a1",
                        1,
                        "c1",
                        LEAD,
                        true,
                        day(10, 8),
                        day(9, 28),
                        CorrectionVerdict.CONFIRM,
                        null,
                        day(10, 9),
                        day(9, 28),
                        REPLY_DUE,
                        true,
                        RULES.surveyRemind(day(10, 8)),
                        RULES.surveySilence(day(10, 8))));
        assertThat(delivered().deliveredOn()).isEqualTo(day(9, 28));
        assertThat(delivered().onTime()).isTrue();
        assertThat(reply.snapshot().corrections().get("c1").recordedOn()).isEqualTo(day(10, 8));
    }

    @Test
    @DisplayName("D11: refused with a reason, the day of entry goes on counting")
    void refused_the_recorded_day_stays() {
        enter(day(9, 28), day(10, 8), GROUNDS);

        refused(
                new CorrectionRejected.CorrectionRefusalReasonMissing(),
                () -> decide("c1", CorrectionVerdict.REFUSE, " ", day(10, 9)));
        CorrectionDecided decided = (CorrectionDecided)
                decide("c1", CorrectionVerdict.REFUSE, "签收单没有日期", day(10, 9)).get(0);

        assertThat(decided.countsOn()).isEqualTo(day(10, 8));
        assertThat(decided.onTime()).isFalse();
        assertThat(decided.surveySilence()).isNull();
        assertThat(delivered().deliveredOn()).isEqualTo(day(10, 8));
    }

    @Test
    @DisplayName("D11: decided once, and not before it was asked for")
    void decided_once() {
        enter(day(9, 28), day(10, 8), GROUNDS);

        refused(
                new CorrectionRejected.UnknownCorrection("c2"),
                () -> decide("c2", CorrectionVerdict.CONFIRM, "", day(10, 9)));
        refused(
                new CorrectionRejected.CorrectionDecidedBeforeRequested(day(10, 7), day(10, 8)),
                () -> decide("c1", CorrectionVerdict.CONFIRM, "", day(10, 7)));
        decide("c1", CorrectionVerdict.CONFIRM, "", day(10, 9));
        refused(
                new CorrectionRejected.CorrectionAlreadyDecided("c1", day(10, 9)),
                () -> decide("c1", CorrectionVerdict.REFUSE, "不符", day(10, 10)));
    }

    @Test
    @DisplayName(
            "D11, D4: a later day, confirmed, makes late what was not, and gives the submitters their time in full")
    void a_later_day_makes_it_late() {
        enter(day(9, 29), day(9, 29), null);
        ask(day(10, 2), day(10, 8));
        assertThat(delivered().onTime()).isTrue();

        CorrectionDecided decided = (CorrectionDecided)
                decide("c1", CorrectionVerdict.CONFIRM, "收据为10月2日", day(10, 9)).get(0);

        assertThat(decided.lateEntry()).isFalse();
        assertThat(decided.onTime()).isFalse();
        assertThat(decided.surveyRemind()).isEqualTo(RULES.surveyRemind(day(10, 2)));
        assertThat(decided.surveySilence()).isEqualTo(RULES.surveySilence(day(10, 2)));
        assertThat(delivered().onTime()).isFalse();
    }

    @Test
    @DisplayName("D11, D4: corrected twice, silence still does not count from before the links went out")
    void corrected_twice() {
        enter(day(9, 28), day(10, 8), GROUNDS);
        decide("c1", CorrectionVerdict.CONFIRM, "", day(10, 9));
        ask(day(9, 29), day(10, 10));

        CorrectionDecided decided = (CorrectionDecided)
                decide("c2", CorrectionVerdict.CONFIRM, "", day(10, 11)).get(0);

        assertThat(decided.recordedOn()).isEqualTo(day(9, 28));
        assertThat(decided.countsOn()).isEqualTo(day(9, 29));
        assertThat(decided.surveySilence()).isEqualTo(RULES.surveySilence(day(10, 8)));
    }

    @Test
    @DisplayName("D11, D4: corrected to a later day and back, the submitters keep the time they were told of")
    void corrected_there_and_back() {
        enter(day(9, 20), day(9, 20), null);
        ask(day(9, 27), day(10, 8));
        decide("c1", CorrectionVerdict.CONFIRM, "", day(10, 9));
        ask(day(9, 21), day(10, 10));

        CorrectionDecided decided = (CorrectionDecided)
                decide("c2", CorrectionVerdict.CONFIRM, "", day(10, 11)).get(0);

        assertThat(decided.countsOn()).isEqualTo(day(9, 21));
        assertThat(decided.surveySilence()).isEqualTo(RULES.surveySilence(day(9, 27)));
    }

    @Test
    @DisplayName("D11: one correction after the other, of what is delivered, with reason and evidence, after 签批")
    void what_a_correction_needs() {
        refused(new CorrectionRejected.ActNotRecorded(CorrectedAct.DELIVERY), () -> ask(day(9, 28), day(10, 8)));
        enter(day(9, 29), day(9, 29), null);

        refused(
                new ReplyRejected.OnlyTheLeadUnitReplies(LEAD.name()),
                () -> reply.delivery()
                        .requestCorrection(
                                of(CO, Post.UNIT_HEAD), new CorrectionRequest(day(9, 28), GROUNDS), day(10, 8)));
        refused(
                new CorrectionRejected.CorrectionUnexplained(),
                () -> reply.delivery()
                        .requestCorrection(
                                LIAISON, new CorrectionRequest(day(9, 28), new Grounds("误填", "")), day(10, 8)));
        refused(
                new CorrectionRejected.ClaimedBeforePossible(CorrectedAct.DELIVERY, day(7, 22), day(7, 23)),
                () -> ask(day(7, 22), day(10, 8)));
        refused(
                new CorrectionRejected.DayAlreadyCounts(CorrectedAct.DELIVERY, day(9, 29)),
                () -> ask(day(9, 29), day(10, 8)));
        ask(day(9, 28), day(10, 8));
        refused(new CorrectionRejected.CorrectionStillPending("c1"), () -> ask(day(9, 27), day(10, 8)));
    }

    @Test
    @DisplayName("D11, A28: after 办结 the record is still corrected: a late mark does not end with the case")
    void also_after_closing() {
        enter(day(9, 28), day(10, 8), GROUNDS);
        reply.end("办结");

        decide("c1", CorrectionVerdict.REFUSE, "看不清", day(11, 1));
        ask(day(9, 29), day(11, 2));
        decide("c2", CorrectionVerdict.CONFIRM, "", day(11, 3));

        assertThat(delivered().onTime()).isTrue();
    }

    @Test
    @DisplayName("D11, D16: the undecided extension ends when the confirmed day is in time, not before")
    void an_undecided_extension_ends_with_the_confirmation() {
        reply.extensions()
                .request(
                        of(LEAD, Post.UNIT_HEAD),
                        new ExtensionRequest(day(10, 31), "涉及项目审批", "中教科报〔2023〕7号"),
                        day(9, 27));

        assertThat(enter(day(9, 28), day(10, 8), GROUNDS))
                .hasExactlyElementsOfTypes(ReplyDelivered.class, CorrectionRequested.class);
        List<HandlingEvent> said = decide("c1", CorrectionVerdict.CONFIRM, "", day(10, 9));
        assertThat(said).hasExactlyElementsOfTypes(CorrectionDecided.class, ExtensionWithdrawn.class);
        assertThat(((ExtensionWithdrawn) said.get(1)).withdrawnOn()).isEqualTo(day(10, 9));
    }

    @Test
    @DisplayName("D11, D16: the corrected day is measured by the date in force")
    void measured_by_the_date_in_force() {
        enter(day(10, 8), day(10, 8), null);
        ask(day(10, 2), day(10, 9));
        assertThat(reply.extensions().moveDue(RULES.extendedDue(REPLY_DUE, day(10, 5))))
                .hasExactlyElementsOfTypes(DueMoved.class);

        decide("c1", CorrectionVerdict.CONFIRM, "", day(10, 10));

        assertThat(delivered().onTime()).isTrue();
        assertThat(reply.ring(midnight(10, 11))).isEmpty();
    }

    private Delivered delivered() {
        return Objects.requireNonNull(reply.snapshot().delivered());
    }

    private List<HandlingEvent> enter(LocalDate on, LocalDate today, @Nullable Grounds lateEntry) {
        return reply.delivery().enter(LIAISON, List.of(inSystem(WANG, on), inSystem(LI, on)), today, lateEntry);
    }

    private void ask(LocalDate claimedOn, LocalDate on) {
        reply.delivery().requestCorrection(LIAISON, new CorrectionRequest(claimedOn, GROUNDS), on);
    }

    private List<HandlingEvent> decide(String id, CorrectionVerdict verdict, String reason, LocalDate on) {
        return reply.delivery().decideCorrection(id, new CorrectionDecision(verdict, reason), OFFICE, on);
    }
}
