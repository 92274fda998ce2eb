package io.huiyin.proposal.session;

import io.huiyin.contracts.problem.Rejection;
import java.time.LocalDate;
import java.util.Collection;

/** Refusals about sessions. */
public sealed interface SessionRejected extends Rejection {
    /** No such session in the caller's jurisdiction. */
    record UnknownSession(String session) implements SessionRejected {}

    /** A session is set up once. */
    record SessionExists(String sessionId) implements SessionRejected {}

    /** The pack is not among those of this build. */
    record UnknownRulePack(String rulePack, Collection<String> known) implements SessionRejected {}

    /** The pack was made for another place. */
    record RulePackElsewhere(String rulePack, String jurisdiction) implements SessionRejected {}

    /** The set-up names another calendar than the pack. */
    record CalendarMismatch(String calendar, String expected) implements SessionRejected {}

    /** Two units share an id, a name, a short name or a document code. */
    record UnitNotUnique(String name) implements SessionRejected {}

    /** The class is not among those the pack offers (A1). */
    record OutcomeClassNotOffered(String outcomeClass, Collection<String> offered) implements SessionRejected {}

    /** D11: an act cannot have happened on a day that has not come yet. */
    record OccurredInFuture(LocalDate occurredOn, LocalDate today) implements SessionRejected {}

    /** R4: a closed session takes nothing new. */
    record SessionIsClosed(String sessionId, LocalDate closedOn) implements SessionRejected {}

    /** R4: once. */
    record SessionAlreadyClosed(String sessionId, LocalDate closedOn) implements SessionRejected {}
}
