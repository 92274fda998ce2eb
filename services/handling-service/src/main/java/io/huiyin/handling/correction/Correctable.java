package io.huiyin.handling.correction;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Whose recorded day can be corrected (D11). */
public interface Correctable {
    /** The unit claims another day. @throws io.huiyin.contracts.problem.Rejected with the first thing that is wrong */
    CorrectionRequested requestCorrection(Actor actor, CorrectionRequest request, LocalDate requestedOn);

    /** The office decides; with what follows in the same write. */
    List<HandlingEvent> decideCorrection(
            String correctionId, CorrectionDecision decision, Actor actor, LocalDate decidedOn);

    /** The county's zone. */
    ZoneId zone();
}
