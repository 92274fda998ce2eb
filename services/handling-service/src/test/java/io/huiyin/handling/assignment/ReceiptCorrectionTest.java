package io.huiyin.handling.assignment;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RETURN_WINDOW;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.CorrectionDecision;
import io.huiyin.handling.correction.CorrectionRejected;
import io.huiyin.handling.correction.CorrectionRequest;
import io.huiyin.handling.correction.Grounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiptCorrectionTest {
    private static final Actor LIAISON = of(LEAD, Post.LIAISON_OFFICER);
    private static final Actor OFFICE = new Actor("李明", Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", null);
    private static final Grounds GROUNDS = new Grounds("收文当日网络中断", "收文簿 31");

    private final Assignment assignment = Assignment.open(
                    new Assignment.Order(
                            PROPOSAL,
                            "a1",
                            LEAD,
                            AssignmentRole.LEAD,
                            ASSIGNED_ON,
                            REPLY_DUE,
                            RECEIPT_DUE,
                            RETURN_WINDOW),
                    midnight(6, 22))
            .aggregate();

    @Test
    @DisplayName("D11: a receipt of an earlier day needs reason and evidence, and is not before 交办")
    void an_earlier_day_is_explained() {
        refused(
                new CorrectionRejected.LateEntryUnexplained(day(6, 19), day(6, 26)),
                () -> assignment.receive(LIAISON, new ActDay(day(6, 19), day(6, 26), null)));
        refused(
                new AssignmentRejected.ReceivedBeforeAssigned(day(6, 15), ASSIGNED_ON),
                () -> assignment.receive(LIAISON, new ActDay(day(6, 15), day(6, 26), GROUNDS)));
        assertThat(assignment.standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    @DisplayName(
            "D11: received late, the unit may act at once; the day of entry counts until the office confirms the other")
    void a_late_entry_is_confirmed() {
        assertThat(assignment.receive(LIAISON, new ActDay(day(6, 19), day(6, 26), GROUNDS)))
                .containsExactly(
                        new AssignmentReceived(PROPOSAL, "a1", LEAD, AssignmentRole.LEAD, day(6, 26)),
                        new CorrectionRequested(
                                PROPOSAL,
                                CorrectedAct.RECEIPT,
                                "a1",
                                1,
                                "c1",
                                LEAD,
                                true,
                                day(6, 26),
                                day(6, 19),
                                GROUNDS.reason(),
                                GROUNDS.evidence(),
                                day(6, 26),
                                RECEIPT_DUE));
        assertThat(assignment.standing()).isEqualTo(Standing.RECEIVED);

        CorrectionDecided decided = (CorrectionDecided) assignment
                .decideCorrection("c1", new CorrectionDecision(CorrectionVerdict.CONFIRM, ""), OFFICE, day(6, 27))
                .get(0);

        assertThat(decided.countsOn()).isEqualTo(day(6, 19));
        assertThat(decided.onTime()).isTrue();
        assertThat(assignment.snapshot().receivedOn()).isEqualTo(day(6, 19));
    }

    @Test
    @DisplayName("D11: a recorded receipt is corrected by its own unit; refused, it stays")
    void a_recorded_receipt_is_corrected() {
        CorrectionRequest request = new CorrectionRequest(day(6, 19), GROUNDS);
        refused(
                new CorrectionRejected.ActNotRecorded(CorrectedAct.RECEIPT),
                () -> assignment.requestCorrection(LIAISON, request, day(6, 26)));
        assignment.receive(LIAISON, ActDay.today(day(6, 20)));
        refused(
                new AssignmentRejected.NotYourAssignment(LEAD.name()),
                () -> assignment.requestCorrection(of(CO, Post.UNIT_HEAD), request, day(6, 26)));

        assignment.requestCorrection(LIAISON, request, day(6, 26));
        assignment.decideCorrection(
                "c1", new CorrectionDecision(CorrectionVerdict.REFUSE, "收文簿为6月20日"), OFFICE, day(6, 27));

        assertThat(assignment.snapshot().receivedOn()).isEqualTo(day(6, 20));
        assertThat(assignment.snapshot().corrections().all()).singleElement().satisfies(kept -> {
            assertThat(kept.claimedOn()).isEqualTo(day(6, 19));
            assertThat(kept.pending()).isFalse();
            assertThat(kept.confirmed()).isFalse();
        });
    }
}
