package io.huiyin.handling.correction;

import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.value.CorrectedAct;
import java.time.LocalDate;

/** Why a late entry or a correction was refused. */
public sealed interface CorrectionRejected extends Rejection {
    /** D11: entered after its day, without reason and evidence. */
    record LateEntryUnexplained(LocalDate day, LocalDate today) implements CorrectionRejected {}

    /** D11: with reason and evidence. */
    record CorrectionUnexplained() implements CorrectionRejected {}

    /** D11: only what is on record is corrected. */
    record ActNotRecorded(CorrectedAct act) implements CorrectionRejected {}

    /** D11: nothing would change. */
    record DayAlreadyCounts(CorrectedAct act, LocalDate day) implements CorrectionRejected {}

    /** D11: not before what has to come first. */
    record ClaimedBeforePossible(CorrectedAct act, LocalDate claimedOn, LocalDate earliestOn)
            implements CorrectionRejected {}

    /** D11: one after the other. */
    record CorrectionStillPending(String correctionId) implements CorrectionRejected {}

    /** D11: none of this act's. */
    record UnknownCorrection(String correctionId) implements CorrectionRejected {}

    /** D11: once. */
    record CorrectionAlreadyDecided(String correctionId, LocalDate decidedOn) implements CorrectionRejected {}

    /** D11: why the recorded day stays. */
    record CorrectionRefusalReasonMissing() implements CorrectionRejected {}

    /** D11: an answer does not come before the question. */
    record CorrectionDecidedBeforeRequested(LocalDate decidedOn, LocalDate requestedOn) implements CorrectionRejected {}
}
