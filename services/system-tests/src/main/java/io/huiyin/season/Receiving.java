package io.huiyin.season;

import io.huiyin.contracts.value.Post;
import io.huiyin.samples.SampleUnit;
import io.huiyin.season.SeasonClient.Desk;
import java.time.LocalDate;
import java.util.Map;

/** 签收, 退办 and 改办 of the lead unit's assignment (A12). */
final class Receiving {
    private final CaseDesk desk;
    private final Agenda agenda;
    private final Runnable received;
    private final Correcting correcting;

    /** @param received what goes on once a unit has received it */
    Receiving(CaseDesk desk, Agenda agenda, Runnable received) {
        this.desk = desk;
        this.agenda = agenda;
        this.received = received;
        this.correcting = new Correcting(desk);
    }

    void receive() {
        desk.command(
                desk.lead(),
                Post.LIAISON_OFFICER,
                "receive",
                1,
                desk.assignment(desk.leadAssignment()) + "/receipts",
                Map.of(),
                Map.of("role", "LEAD"));
        received.run();
    }

    /** Received; then said to have been received the day before (D11). */
    void receiveAndCorrect() {
        LocalDate claimedOn = desk.today().minusDays(1);
        receive();
        String path = desk.assignment(desk.leadAssignment());
        agenda.on(
                desk.today().plusDays(1),
                () -> correcting.request(Correcting.Act.RECEIPT, desk.lead(), 1, path, claimedOn));
        agenda.on(
                desk.today().plusDays(3), () -> correcting.decide(Correcting.Act.RECEIPT, desk.lead(), 1, path, true));
    }

    /** Returned; two days later the office gives it to another unit. */
    void returnOnce() {
        returnIt();
        agenda.on(desk.today().plusDays(2), () -> {
            reassign(Season.GOVERNMENT_OFFICE, desk.stranger());
            agenda.on(desk.today().plusDays(1), this::receive);
        });
    }

    /** Returned by two units; the leader gives it to the first one again. */
    void returnTwice() {
        SampleUnit first = desk.lead();
        returnIt();
        LocalDate second = desk.today().plusDays(1);
        agenda.on(second, () -> reassign(Season.GOVERNMENT_OFFICE, desk.stranger()));
        agenda.on(second.plusDays(1), this::returnIt);
        agenda.on(second.plusDays(2), () -> reassign(CaseDesk.OFFICE_VICE_HEAD, first));
        agenda.on(second.plusDays(3), this::receive);
    }

    private void returnIt() {
        desk.command(
                desk.lead(),
                Post.LIAISON_OFFICER,
                "return",
                1,
                desk.assignment(desk.leadAssignment()) + "/returns",
                Map.of("reason", "该事项不属于我单位职责范围，建议由县政府办公室牵头。", "proposedUnitId", "u001"),
                Map.of("assignment", desk.leadAssignment()));
    }

    private void reassign(Desk decides, SampleUnit unit) {
        desk.office(
                decides,
                "reassign",
                1,
                desk.proposal() + "/reassignments",
                Map.of(
                        "returnedAssignmentId",
                        desk.leadAssignment(),
                        "unitId",
                        unit.unitId(),
                        "reason",
                        "退办理由成立，改由你单位主办。"),
                Map.of("lead", unit.fullName(), "assignment", desk.leadAssignment()));
        desk.learn();
    }
}
