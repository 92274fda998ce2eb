package io.huiyin.handling.round;

import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The government office's panel met, or decided (A5). */
public final class DecidePanel {
    private final AggregateRepository<Handling> handlings;
    private final ActDays days;

    DecidePanel(AggregateRepository<Handling> handlings, ActDays days) {
        this.handlings = handlings;
        this.days = days;
    }

    /**
     * What the office says.
     *
     * @param text the explanation; of a meeting its minutes
     * @param metOn of a meeting; null = the day of the act
     */
    public record Outcome(
            PanelOutcome outcome, String text, @Nullable LocalDate metOn) {}

    /** @param handlingId {@code <jurisdiction>:<proposalId>:handling} */
    public Receipt decide(String handlingId, int round, Outcome outcome, CommandContext command) {
        return handlings.change(handlingId, command, handling -> {
            ZoneId zone = handling.rules().zone();
            LocalDate on = days.of(command, zone);
            if (outcome.outcome() != PanelOutcome.MEETING) {
                return Decision.of(handling.decidePanel(round, outcome.outcome(), outcome.text(), on));
            }
            LocalDate metOn = outcome.metOn() == null ? on : days.notInTheFuture(outcome.metOn(), zone);
            return Decision.of(handling.panelMet(round, metOn, outcome.text()));
        });
    }
}
