package io.huiyin.handling.number;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.RulePack;
import java.time.LocalDate;

/** Numbers a unit's document at its sign-off (A24). */
public final class Numbering {
    private final DocumentNumbers numbers;

    Numbering(DocumentNumbers numbers) {
        this.numbers = numbers;
    }

    /** The printed number. Call it last: a claimed number waits for its document if the sign-off is refused after all. */
    public String number(RulePack pack, DocumentKind kind, UnitRef unit, LocalDate signedOn, String documentId) {
        String pattern = pack.numberPatterns().get(kind);
        if (pattern == null) {
            throw new IllegalStateException(pack.ref() + " has no pattern for " + kind);
        }
        Series series = new Series(Ids.jurisdiction(documentId), unit.documentCode(), signedOn.getYear());
        return numbers.take(series, documentId).printed(pattern);
    }
}
