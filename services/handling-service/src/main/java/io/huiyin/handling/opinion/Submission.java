package io.huiyin.handling.opinion;

import io.huiyin.handling.correction.RecordedAct;
import java.time.LocalDate;

/** The opinion as it went to the lead unit (R30). @param submittedOn the day that counts (D11) */
public record Submission(String documentNumber, LocalDate submittedOn, boolean onTime) {
    static Submission of(String documentNumber, RecordedAct recorded) {
        return new Submission(documentNumber, recorded.countsOn(), recorded.onTime());
    }
}
