package io.huiyin.handling.round.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.round.DecidePanel;
import io.huiyin.handling.round.Duty;
import io.huiyin.handling.round.HandlingView;
import io.huiyin.handling.round.ViewHandling;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.ReadingScope;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandlingController {
    private final ViewHandling viewHandling;
    private final DecidePanel decidePanel;

    HandlingController(ViewHandling viewHandling, DecidePanel decidePanel) {
        this.viewHandling = viewHandling;
        this.decidePanel = decidePanel;
    }

    /**
     * What the office's panel came to (A5).
     *
     * @param explanation what the submitters get; of a meeting its minutes
     * @param metOn of a meeting; the day of the act when absent
     */
    record PanelRequest(
            @Nullable PanelOutcome outcome,
            @Nullable String explanation,
            @Nullable LocalDate metOn) {}

    @GetMapping("/handlings/{id}")
    @PermitOfficesAndUnits
    HandlingView get(@PathVariable String id, Caller caller) {
        HandlingView view = viewHandling.view(id).orElseThrow(() -> ReadingScope.unknown(id));
        ReadingScope.require(
                caller,
                id,
                view.duties().stream()
                        .filter(Duty::current)
                        .map(duty -> duty.unit().unitId())
                        .toList());
        return view;
    }

    @PostMapping("/handlings/{id}/panels/{round}/decisions")
    @Permit({Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD})
    CommandAnswer decide(
            @PathVariable String id, @PathVariable int round, @RequestBody PanelRequest body, CommandHeader header) {
        DecidePanel.Outcome outcome = new DecidePanel.Outcome(
                Commands.required("会商结果", body.outcome()), Commands.text("会商说明", body.explanation()), body.metOn());
        return CommandAnswer.of(decidePanel.decide(id, round, outcome, CommandContext.of(header)));
    }
}
