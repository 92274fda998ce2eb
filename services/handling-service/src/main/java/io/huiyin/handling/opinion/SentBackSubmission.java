package io.huiyin.handling.opinion;

import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.due.LateMarks;
import java.time.LocalDate;

/**
 * A submission the lead unit sent back (D5). Its number is void and stays, with the reason (A15).
 *
 * @param submission as it was; whether it was on time stays as it was, too
 * @param draft what it said
 * @param lateMarks when its lateness had been announced
 * @param person who sent it back
 * @param redoDue until when it is owed again
 */
public record SentBackSubmission(
        Submission submission,
        OpinionDraft draft,
        LateMarks lateMarks,
        String reason,
        String person,
        LocalDate sentBackOn,
        DueDate redoDue) {
    /** Its day was corrected (D11). */
    SentBackSubmission counted(Submission corrected) {
        return new SentBackSubmission(corrected, draft, lateMarks, reason, person, sentBackOn, redoDue);
    }
}
