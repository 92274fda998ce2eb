package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Satisfaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands on a paper form (R142–R147), and by which way it came in. */
public record PaperEntry(
        String submitterId,
        @Nullable Satisfaction satisfaction,
        String comment,
        LocalDate signedOn,
        PaperCarrier carriedBy) {
    /** A log is no place for it (D15). */
    @Override
    public String toString() {
        return "PaperEntry[sealed]";
    }
}
