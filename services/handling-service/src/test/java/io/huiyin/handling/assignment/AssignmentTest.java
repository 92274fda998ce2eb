package io.huiyin.handling.assignment;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RETURN_WINDOW;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.correction.ActDay.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    private static final Actor LIAISON = of(LEAD, Post.LIAISON_OFFICER);

    private final Created<Assignment> created = Assignment.open(
            new Assignment.Order(
                    PROPOSAL, "a1", LEAD, AssignmentRole.LEAD, ASSIGNED_ON, REPLY_DUE, RECEIPT_DUE, RETURN_WINDOW),
            midnight(6, 22));
    private final Assignment assignment = created.aggregate();

    @Test
    @DisplayName("R3: the duty is announced with its dates")
    void the_duty_is_announced() {
        assertThat(created.decision().events())
                .isEqualTo(List.of(new AssignmentOpened(
                        PROPOSAL,
                        "a1",
                        LEAD,
                        AssignmentRole.LEAD,
                        ASSIGNED_ON,
                        REPLY_DUE,
                        RECEIPT_DUE,
                        RETURN_WINDOW,
                        midnight(6, 22))));
    }

    @Test
    @DisplayName("R21: the unit receives")
    void the_unit_receives() {
        assertThat(assignment.receive(LIAISON, today(day(6, 19))))
                .containsExactly(new AssignmentReceived(PROPOSAL, "a1", LEAD, AssignmentRole.LEAD, day(6, 19)));
        assertThat(assignment.standing()).isEqualTo(Standing.RECEIVED);
    }

    @Test
    @DisplayName("R21: once")
    void not_twice() {
        assignment.receive(LIAISON, today(day(6, 19)));

        refused(
                new AssignmentRejected.AssignmentAlreadyReceived(day(6, 19)),
                () -> assignment.receive(LIAISON, today(day(6, 20))));
    }

    @Test
    @DisplayName("R21: no other unit")
    void no_other_unit() {
        refused(
                new AssignmentRejected.NotYourAssignment(LEAD.name()),
                () -> assignment.receive(of(CO, Post.LIAISON_OFFICER), today(day(6, 19))));
    }

    @Test
    @DisplayName("D11: not before it was assigned")
    void not_before_it_was_assigned() {
        refused(
                new AssignmentRejected.ReceivedBeforeAssigned(day(6, 15), ASSIGNED_ON),
                () -> assignment.receive(LIAISON, today(day(6, 15))));
    }

    @Test
    @DisplayName("A12: returned within the window, with a reason and a proposed unit")
    void returned_within_the_window() {
        assertThat(assignment.giveBack(LIAISON, RETURN_WINDOW.on(), " 不属本单位职责 ", "u009", false))
                .isEqualTo(new AssignmentReturned(PROPOSAL, "a1", LEAD, AssignmentRole.LEAD, "不属本单位职责", "u009"));
        assertThat(assignment.standing()).isEqualTo(Standing.RETURNED);
    }

    @Test
    @DisplayName("A12: also after it was received")
    void returned_after_receipt() {
        assignment.receive(LIAISON, today(day(6, 19)));
        assignment.giveBack(LIAISON, day(6, 20), "不属本单位职责", null, false);

        assertThat(assignment.standing()).isEqualTo(Standing.RETURNED);
    }

    @Test
    @DisplayName("A12: the window closes by itself")
    void not_after_the_window() {
        refused(
                new AssignmentRejected.ReturnWindowClosed(RETURN_WINDOW.on()),
                () -> assignment.giveBack(LIAISON, RETURN_WINDOW.on().plusDays(1), "不属本单位职责", null, false));
    }

    @ParameterizedTest(name = "{0} UTC: returned {1}")
    @CsvSource({
        "2023-06-22T04:00:00Z, true", // the festival itself
        "2023-06-25T04:00:00Z, true", // the Sunday that was worked
        "2023-06-26T15:59:59Z, true", // the last second of the last day in the county
        "2023-06-26T16:00:00Z, false",
        "2023-06-27T01:00:00Z, false"
    })
    @DisplayName("A12, D8: seven working days over 22 to 25 June, and nobody has to close the window")
    void the_window_closes_at_midnight_of_the_county(Instant now, boolean open) {
        Assignment fresh = Assignment.open(
                        new Assignment.Order(
                                PROPOSAL,
                                "a1",
                                LEAD,
                                AssignmentRole.LEAD,
                                day(6, 14),
                                REPLY_DUE,
                                RULES.receiptDue(day(6, 14)),
                                RULES.returnWindowEnds(day(6, 14))),
                        midnight(6, 22))
                .aggregate();
        CommandContext command = new CommandContext("k", "h", LIAISON, "141129", null, null, null);
        LocalDate today = new ActDays(() -> now).of(command, fresh.zone());
        if (open) {
            fresh.giveBack(LIAISON, today, "不属本单位职责", null, false);
            assertThat(fresh.standing()).isEqualTo(Standing.RETURNED);
        } else {
            refused(
                    new AssignmentRejected.ReturnWindowClosed(day(6, 26)),
                    () -> fresh.giveBack(LIAISON, today, "不属本单位职责", null, false));
        }
    }

    @Test
    @DisplayName("A12: not without a reason")
    void not_without_a_reason() {
        refused(
                new AssignmentRejected.ReturnReasonMissing(),
                () -> assignment.giveBack(LIAISON, day(6, 19), " ", null, false));
    }

    @Test
    @DisplayName("A12: not what is signed off already")
    void not_what_is_signed_off() {
        refused(
                new AssignmentRejected.AlreadyAnsweredFor(),
                () -> assignment.giveBack(LIAISON, day(6, 19), "不属本单位职责", null, true));
    }

    @Test
    @DisplayName("A12: while it is returned the unit does nothing with it")
    void nothing_while_it_is_returned() {
        assignment.giveBack(LIAISON, day(6, 19), "不属本单位职责", null, false);

        refused(new AssignmentRejected.AssignmentIsReturned(), () -> assignment.receive(LIAISON, today(day(6, 20))));
        refused(
                new AssignmentRejected.AssignmentIsReturned(),
                () -> assignment.giveBack(LIAISON, day(6, 20), "再退", null, false));
    }

    @Test
    @DisplayName("A12: released once, then nothing more")
    void released_once() {
        assertThat(assignment.release("撤回"))
                .containsExactly(new AssignmentReleased(PROPOSAL, "a1", LEAD, AssignmentRole.LEAD, "撤回"));
        assertThat(assignment.release("撤回")).isEmpty();
        refused(new AssignmentRejected.AssignmentIsReleased(), () -> assignment.receive(LIAISON, today(day(6, 20))));
    }

    @Test
    @DisplayName("R21: a unit acts only on what it has received and still holds")
    void who_may_act() {
        refused(new AssignmentRejected.AssignmentNotYetReceived(), Standing.OPEN::requireReceived);
        refused(new AssignmentRejected.AssignmentIsReturned(), Standing.RETURNED::requireReceived);
        refused(new AssignmentRejected.AssignmentIsReleased(), Standing.RELEASED::requireReceived);
        Standing.RECEIVED.requireReceived();
    }
}
