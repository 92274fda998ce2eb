package io.huiyin.handling.due;

import io.huiyin.contracts.problem.Rejection;
import java.time.LocalDate;

/** Why a day was refused. */
public sealed interface DayRejected extends Rejection {
    /** D11: what has not happened yet cannot be recorded. */
    record DayInTheFuture(LocalDate day, LocalDate today) implements DayRejected {}
}
