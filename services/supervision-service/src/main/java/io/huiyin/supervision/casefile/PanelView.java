package io.huiyin.supervision.casefile;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PanelOutcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 会商 of the government office on a round (A5).
 *
 * @param reason of the 不满意 that convened it
 * @param decideBy counts from the day it was convened, or last met
 * @param outcome null until it decided
 * @param explanation what the submitters get when the case is closed with it
 */
public record PanelView(
        String reason,
        LocalDate convenedOn,
        DueDate decideBy,
        List<Meeting> meetings,
        @Nullable PanelOutcome outcome,
        @Nullable String explanation,
        @Nullable LocalDate decidedOn) {
    /** One meeting: who took part, what was said. */
    public record Meeting(LocalDate metOn, String minutes) {}
}
