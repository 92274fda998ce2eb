package io.huiyin.handling.round;

import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.value.PanelOutcome;
import java.time.LocalDate;

/** Why an act of the office's panel was refused. */
public sealed interface PanelRejected extends Rejection {
    /** A5: only after the last 不满意 that opens a round by itself. */
    record NoPanelConvened(int round) implements PanelRejected {}

    /** A5: it decides once. */
    record PanelAlreadyDecided(PanelOutcome outcome, LocalDate decidedOn) implements PanelRejected {}

    /** A12: merged or withdrawn. */
    record PanelEnded(String because) implements PanelRejected {}

    /** A5: the submitters get it. */
    record PanelExplanationMissing() implements PanelRejected {}

    /** A5: a meeting leaves minutes. */
    record PanelMinutesMissing() implements PanelRejected {}

    /** D11: neither met nor decided before it was convened. */
    record BeforePanelConvened(LocalDate day, LocalDate convenedOn) implements PanelRejected {}
}
