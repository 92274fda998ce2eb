package io.huiyin.handling.reply;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.due.LateMarks;
import io.huiyin.handling.extension.Extension;
import io.huiyin.handling.extension.ExtensionBounds;
import io.huiyin.handling.extension.Extensions;
import java.time.Instant;
import java.util.List;

/** The date of one reply that is in force, with its extensions, and what was said of it when it was over (R24–R28, R45, D16). */
final class ReplyClock {
    private final ReplyState.Subject subject;
    private final DeadlineEngine rules;
    private final ExtensionBounds bounds;
    private final ReplyEvents events;
    private Extensions extensions;
    private LateMarks lateMarks;

    ReplyClock(ReplyState state, DeadlineEngine rules, ReplyEvents events) {
        this.subject = state.subject();
        this.rules = rules;
        this.bounds = new ExtensionBounds(subject.round(), subject.due(), subject.statutoryDue(), rules);
        this.events = events;
        this.extensions = state.extensions();
        this.lateMarks = state.lateMarks();
    }

    DueDate due() {
        return extensions.due(subject.due());
    }

    ExtensionBounds bounds() {
        return bounds;
    }

    Extensions extensions() {
        return extensions;
    }

    void extensions(Extensions next) {
        extensions = next;
    }

    LateMarks lateMarks() {
        return lateMarks;
    }

    /** Late (R45), unless the office still has to decide on what was asked for in time (D16). */
    List<HandlingEvent> ring(Instant now, UnitRef leadUnit) {
        if (extensions.undecidedAt(now, bounds) || !lateMarks.toBeSaid(due(), now, rules)) {
            return List.of();
        }
        lateMarks = lateMarks.saidOn(rules.dayOf(now));
        return List.of(events.overdue(leadUnit, due(), rules.daysLate(due(), now)));
    }

    /**
     * When to ask again: the end of the receipt date while it is not received, else the due date, the date of the decision that
     * is awaited, else in a week.
     */
    Instant next(Instant now, Lead lead) {
        Instant next = extensions
                .pending()
                .filter(undecided -> rules.overdue(due(), now))
                .map(undecided -> nextDecisionRing(undecided, now))
                .orElseGet(() -> lateMarks.next(due(), now, rules));
        Instant receipt = rules.wakeAt(lead.receiptDue());
        return lead.standing() == Standing.OPEN && receipt.isAfter(now) && receipt.isBefore(next) ? receipt : next;
    }

    /** When to ask again whether the office has decided. */
    Instant nextDecisionRing(Extension extension, Instant now) {
        return extension.decisionLate().next(extension.decisionDue(), now, rules);
    }
}
