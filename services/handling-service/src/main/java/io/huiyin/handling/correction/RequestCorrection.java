package io.huiyin.handling.correction;

import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.handling.due.ActDays;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.util.List;
import java.util.Map;

/** The unit claims that an act on record happened on another day (D11). */
public final class RequestCorrection {
    private final CorrectableActs acts;
    private final ActDays days;

    RequestCorrection(CorrectableActs acts, ActDays days) {
        this.acts = acts;
        this.days = days;
    }

    /** The answer names the correction. @param id of the assignment, opinion or reply whose act it is */
    public Receipt request(CorrectedAct act, String id, CorrectionRequest request, CommandContext command) {
        return acts.change(act, id, command, recorded -> {
            days.notInTheFuture(request.claimedOn(), recorded.zone());
            CorrectionRequested requested =
                    recorded.requestCorrection(command.actor(), request, days.of(command, recorded.zone()));
            return new Decision(List.of(requested), Map.of("correctionId", requested.correctionId()));
        });
    }
}
