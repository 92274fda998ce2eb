package io.huiyin.handling.assignment.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.handling.assignment.AssignmentView;
import io.huiyin.handling.assignment.ReceiveAssignment;
import io.huiyin.handling.assignment.ReturnAssignment;
import io.huiyin.handling.assignment.ViewAssignment;
import io.huiyin.handling.correction.Grounds;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.GroundsBody;
import io.huiyin.handling.web.PermitUnit;
import io.huiyin.handling.web.ReadingScope;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/assignments/{id}")
class AssignmentController {
    private final ViewAssignment viewAssignment;
    private final ReceiveAssignment receiveAssignment;
    private final ReturnAssignment returnAssignment;

    AssignmentController(
            ViewAssignment viewAssignment, ReceiveAssignment receiveAssignment, ReturnAssignment returnAssignment) {
        this.viewAssignment = viewAssignment;
        this.receiveAssignment = receiveAssignment;
        this.returnAssignment = returnAssignment;
    }

    /** 退办. */
    record ReturnRequest(@Nullable String reason, @Nullable String proposedUnitId) {}

    /** 签收; {@code lateEntry} when the header names an earlier day (D11). */
    record ReceiptRequest(@Nullable GroundsBody lateEntry) {}

    @GetMapping
    @PermitOfficesAndUnits
    AssignmentView get(@PathVariable String id, Caller caller) {
        AssignmentView view = viewAssignment.view(id).orElseThrow(() -> ReadingScope.unknown(id));
        ReadingScope.require(caller, id, view.unit().unitId());
        return view;
    }

    @PostMapping("/receipts")
    @PermitUnit
    CommandAnswer receive(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ReceiptRequest body,
            CommandHeader header) {
        Grounds lateEntry = body == null ? null : GroundsBody.of(body.lateEntry());
        return CommandAnswer.of(receiveAssignment.receive(id, lateEntry, CommandContext.of(header)));
    }

    @PostMapping("/returns")
    @PermitUnit
    CommandAnswer giveBack(@PathVariable String id, @RequestBody ReturnRequest body, CommandHeader header) {
        return CommandAnswer.of(returnAssignment.giveBack(
                id, Commands.text("退办理由", body.reason()), body.proposedUnitId(), CommandContext.of(header)));
    }
}
