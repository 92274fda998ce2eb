package io.huiyin.handling.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.extension.Extension;
import io.huiyin.handling.extension.ExtensionDecision;
import io.huiyin.handling.extension.ExtensionEvents;
import io.huiyin.handling.extension.ExtensionRequest;
import io.huiyin.handling.extension.Extensions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is done to the date of one reply: who may, and what follows for the reply in the same write (R25–R28, D16). */
public final class ReplyExtensions {
    private final Reply reply;
    private final ReplyClock clock;
    private final ExtensionEvents events;

    ReplyExtensions(Reply reply, ReplyClock clock, ReplyState.Subject subject) {
        this.reply = reply;
        this.clock = clock;
        this.events = new ExtensionEvents(subject.proposalId(), subject.replyId(), clock.bounds());
    }

    /** The lead asks (R25); nothing moves yet (R26). */
    public ExtensionRequested request(Actor actor, ExtensionRequest request, LocalDate askedOn) {
        reply.requireUndelivered(actor);
        Extensions next = clock.extensions().requested(request, askedOn, clock.bounds());
        clock.extensions(next);
        return events.requested(next.pending().orElseThrow(), reply.lead().unit());
    }

    /** The office decides, also on what was delivered or closed meanwhile: late or not depends on it (R26, D16). */
    public List<HandlingEvent> decide(
            String extensionId, ExtensionDecision decision, Actor actor, LocalDate decidedOn, Instant now) {
        Extensions present = clock.extensions();
        return switch (decision.verdict()) {
            case APPROVE -> {
                DueDate from = clock.due();
                ReplyState state = reply.snapshot();
                clock.extensions(present.approved(
                        extensionId,
                        decision,
                        actor,
                        decidedOn,
                        clock.bounds(),
                        state.subject().matter().submitters(),
                        state.contacts()));
                reply.measureAgain();
                yield List.of(
                        events.approved(clock.extensions().get(extensionId), from, clock.due()),
                        events.dueMoved(reply.lead().assignmentId(), from, clock.due()));
            }
            case REFUSE -> {
                clock.extensions(present.refused(extensionId, decision, actor, decidedOn));
                yield followedByLateness(events.refused(clock.extensions().get(extensionId), clock.due()), now);
            }
        };
    }

    /** The lead takes its request back. */
    public List<HandlingEvent> withdraw(
            String extensionId, String reason, Actor actor, LocalDate withdrawnOn, Instant now) {
        reply.requireLead(actor);
        return followedByLateness(withdrawn(extensionId, reason, actor, withdrawnOn), now);
    }

    /** The date moved for another reason, e.g. a correction (D11), perhaps to an earlier day; what is late, the next ring says. */
    public List<HandlingEvent> moveDue(DueDate to) {
        DueDate from = clock.due();
        if (from.equals(to)) {
            return List.of();
        }
        clock.extensions(clock.extensions().moved(to));
        reply.measureAgain();
        return List.of(events.dueMoved(reply.lead().assignmentId(), from, to));
    }

    /** Asked whether the office has decided (D16): said at most once in seven days. */
    public List<HandlingEvent> ring(String extensionId, Instant now) {
        Extension extension = clock.extensions().get(extensionId);
        if (!extension.pending() || !extension.decisionLate().toBeSaid(extension.decisionDue(), now, reply.rules())) {
            return List.of();
        }
        LocalDate today = reply.rules().dayOf(now);
        clock.extensions(clock.extensions().decisionSaidLate(extensionId, today));
        return List.of(events.decisionOverdue(extension, today));
    }

    /** When to ask again. */
    public Instant nextRing(String extensionId, Instant now) {
        return clock.nextDecisionRing(clock.extensions().get(extensionId), now);
    }

    /** What is pending has lost its sense: nobody has to decide any more. */
    List<HandlingEvent> endPending(String because, LocalDate on) {
        return clock.extensions()
                .pending()
                .map(pending -> {
                    LocalDate endedOn = on.isBefore(pending.askedOn()) ? pending.askedOn() : on;
                    return withdrawn(pending.extensionId(), because, Actor.system("extension"), endedOn);
                })
                .map(List::of)
                .orElse(List.of());
    }

    private HandlingEvent withdrawn(String extensionId, String reason, Actor by, LocalDate on) {
        clock.extensions(clock.extensions().withdrawn(extensionId, reason, by, on));
        return events.withdrawn(clock.extensions().get(extensionId), clock.due());
    }

    /** D16: what is over is late from the original date, and it is said in the same write. */
    private List<HandlingEvent> followedByLateness(HandlingEvent ended, Instant now) {
        return Stream.concat(Stream.of(ended), reply.ring(now).stream()).toList();
    }
}
