package io.huiyin.contracts.value;

import java.time.LocalDate;

/**
 * A due date that explains itself: a whole day, end inclusive to 24:00 in the county's zone (A7).
 *
 * @param on the day itself
 * @param rule the rule that sets it, e.g. {@code R24}
 * @param because one Chinese sentence: how the day was found
 * @param rulePack {@code id@version} of the rule pack
 * @param calendar {@code id@version} of the working calendar
 * @param workingDay whether the day is a working day (A8: shown, never moved silently)
 * @param provisional whether the calendar of that year is still unpublished (D8)
 */
public record DueDate(
        LocalDate on,
        String rule,
        String because,
        String rulePack,
        String calendar,
        boolean workingDay,
        boolean provisional) {}
