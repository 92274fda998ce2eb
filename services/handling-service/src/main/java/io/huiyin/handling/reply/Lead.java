package io.huiyin.handling.reply;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.assignment.Standing;

/** The unit that replies (R32), by which assignment, and how that assignment stands. */
public record Lead(String assignmentId, UnitRef unit, DueDate receiptDue, Standing standing) {
    Lead standing(Standing present) {
        return new Lead(assignmentId, unit, receiptDue, present);
    }
}
