package io.huiyin.handling.correction;

import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;

/** The government office confirms or refuses a claimed day (D11). */
public final class DecideCorrection {
    private final CorrectableActs acts;
    private final ActDays days;

    DecideCorrection(CorrectableActs acts, ActDays days) {
        this.acts = acts;
        this.days = days;
    }

    /** @param id of the assignment, opinion or reply whose act it is */
    public Receipt decide(
            CorrectedAct act, String id, String correctionId, CorrectionDecision decision, CommandContext command) {
        return acts.change(
                act,
                id,
                command,
                recorded -> Decision.of(recorded.decideCorrection(
                        correctionId, decision, command.actor(), days.of(command, recorded.zone()))));
    }
}
