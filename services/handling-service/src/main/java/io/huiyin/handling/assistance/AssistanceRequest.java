package io.huiyin.handling.assistance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 协助函 of the lead unit, and what came of it (R60).
 *
 * @param request 1, 2 … of the reply
 * @param unitId of a unit of the session; null = a body outside of it, known by its name
 * @param letterNumber as typed from the lead's register (A15)
 * @param answer null while there is none; nobody owes one
 */
public record AssistanceRequest(
        int request,
        @Nullable String unitId,
        String unitName,
        String matter,
        String letterNumber,
        LocalDate requestedOn,
        @Nullable Answer answer) {
    /** What the unit answered. @param enteredOnBehalf by the lead unit, from the letter */
    public record Answer(String text, LocalDate answeredOn, boolean enteredOnBehalf) {}

    AssistanceRequest answered(Answer given) {
        return new AssistanceRequest(request, unitId, unitName, matter, letterNumber, requestedOn, given);
    }
}
