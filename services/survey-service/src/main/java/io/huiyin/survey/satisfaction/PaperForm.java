package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.value.PaperCarrier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper an answer was entered from (D2).
 *
 * @param signedOn the day beside the signature (R146, R147)
 * @param scanSha256 of the kept scan, hex
 * @param enteredBy person who entered it
 * @param enteredByUnit his unit or office
 * @param confirmedOn when the submitter confirmed it; null = 未确认
 */
public record PaperForm(
        PaperCarrier carriedBy,
        LocalDate signedOn,
        String scanSha256,
        String enteredBy,
        String enteredByUnit,
        @Nullable LocalDate confirmedOn) {
    PaperForm confirmed(LocalDate day) {
        return new PaperForm(carriedBy, signedOn, scanSha256, enteredBy, enteredByUnit, day);
    }
}
