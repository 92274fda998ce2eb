package io.huiyin.handling.round.web;

import io.huiyin.access.Caller;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.handling.round.Duty;
import io.huiyin.handling.round.HandlingView;
import io.huiyin.handling.round.ViewHandling;
import io.huiyin.handling.web.ReadingScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandlingController {
    private final ViewHandling viewHandling;

    HandlingController(ViewHandling viewHandling) {
        this.viewHandling = viewHandling;
    }

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
}
