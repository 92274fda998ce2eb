package io.huiyin.handling.correction;

import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of one unit's corrections. @param assignmentId of the unit that acted */
public record CorrectionEvents(String proposalId, String assignmentId, UnitRef unit) {
    /** When silence counts from now on (D4). */
    public record Silence(DueDate remind, DueDate end) {}

    /** What the entry of an act claimed; nothing when it was entered on its day. */
    public List<CorrectionRequested> entered(ActDay day, Corrections now, RecordedAct recorded) {
        return day.claim().map(claim -> requested(now.last(), recorded)).stream()
                .toList();
    }

    /** Claimed. */
    public CorrectionRequested requested(Correction correction, RecordedAct recorded) {
        return new CorrectionRequested(
                proposalId,
                recorded.act(),
                assignmentId,
                recorded.ordinal(),
                correction.correctionId(),
                unit,
                correction.lateEntry(),
                correction.recordedOn(),
                correction.claimedOn(),
                correction.grounds().reason(),
                correction.grounds().evidence(),
                correction.requestedOn(),
                recorded.due());
    }

    /** Decided. @param recorded as it stands now */
    public CorrectionDecided decided(Correction correction, RecordedAct recorded) {
        return decided(correction, recorded, null);
    }

    /** Decided of a delivery. @param silence null unless it was confirmed */
    public CorrectionDecided decided(Correction correction, RecordedAct recorded, @Nullable Silence silence) {
        Correction.Decided ending = Objects.requireNonNull(correction.ending(), "still pending");
        return new CorrectionDecided(
                proposalId,
                recorded.act(),
                assignmentId,
                recorded.ordinal(),
                correction.correctionId(),
                unit,
                correction.lateEntry(),
                correction.recordedOn(),
                correction.claimedOn(),
                ending.verdict(),
                ending.reason(),
                ending.on(),
                recorded.countsOn(),
                recorded.due(),
                recorded.onTime(),
                silence == null ? null : silence.remind(),
                silence == null ? null : silence.end());
    }
}
