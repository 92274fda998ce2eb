package io.huiyin.supervision.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 协助函 of the lead to another unit (R60): owed by nobody by a day, never late.
 *
 * @param replyId whose letter it is; with {@code request} the address of its answer
 * @param unitId null = a body outside of the session
 * @param enteredOnBehalf by the lead, from the letter
 */
public record AssistanceView(
        String replyId,
        int round,
        int request,
        @Nullable String unitId,
        String unitName,
        String matter,
        String letterNumber,
        LocalDate requestedOn,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        boolean enteredOnBehalf) {}
