package io.huiyin.handling.extension;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.handling.contact.ContactRecord;
import io.huiyin.handling.due.LateMarks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All extensions of one reply, and the date that is in force because of them (R25–R28, A6, D16). Every verb gives the next value.
 *
 * @param all in the order they were asked for; at most the last is pending
 * @param moved null while the original date is in force
 */
public record Extensions(List<Extension> all, @Nullable DueDate moved) {
    /** Nothing asked for. */
    public static final Extensions NONE = new Extensions(List.of(), null);

    public Extensions {
        all = List.copyOf(all);
    }

    /** The date in force. */
    public DueDate due(DueDate original) {
        return moved == null ? original : moved;
    }

    /** What the office has not decided yet. */
    public Optional<Extension> pending() {
        return all.stream().filter(Extension::pending).findFirst();
    }

    /** 延期待批: asked for in time and undecided when the due day is over (D16). */
    public boolean undecidedAt(Instant now, ExtensionBounds bounds) {
        return pending().isPresent() && bounds.rules().overdue(due(bounds.original()), now);
    }

    /** Asked for (R25). @throws Rejected with the first thing that is wrong */
    public Extensions requested(ExtensionRequest request, LocalDate askedOn, ExtensionBounds bounds) {
        pending().ifPresent(other -> {
            throw new Rejected(new ExtensionRejected.ExtensionStillPending(other.extensionId()));
        });
        DueDate present = due(bounds.original());
        bounds.requireAskable(request, askedOn, present);
        Extension next = new Extension(
                "e" + (all.size() + 1),
                request.reportNumber().strip(),
                request.reason().strip(),
                request.until(),
                askedOn,
                present,
                bounds.rules().extensionDecision(askedOn),
                bounds.beyondStatute(request.until()),
                LateMarks.NONE,
                null);
        return new Extensions(Stream.concat(all.stream(), Stream.of(next)).toList(), moved);
    }

    /**
     * Approved (R26, A6): the new date is in force.
     *
     * @param contacts of the lead; those that explain it must have reached every submitter by then (R28)
     */
    public Extensions approved(
            String extensionId,
            ExtensionDecision decision,
            Actor actor,
            LocalDate decidedOn,
            ExtensionBounds bounds,
            List<Submitter> submitters,
            List<ContactRecord> contacts) {
        Extension extension = requirePending(extensionId);
        if (extension.beyondStatute()) {
            requireTheHeadsOwn(extension, decision, actor, bounds);
        }
        for (Submitter submitter : submitters) {
            if (contacts.stream().noneMatch(contact -> explains(contact, extension, submitter, decidedOn))) {
                throw new Rejected(new ExtensionRejected.ExtensionNotExplained(submitter.name()));
            }
        }
        bounds.requireWithin(extension.until(), due(bounds.original()));
        String reason = decision.reason().isBlank() ? null : decision.reason().strip();
        DueDate extended = bounds.rules().extendedDue(bounds.original(), extension.until());
        return ended(extensionId, Extension.Outcome.APPROVED, decidedOn, actor, reason)
                .moved(extended);
    }

    /** Refused, with a reason (R26). */
    public Extensions refused(String extensionId, ExtensionDecision decision, Actor actor, LocalDate decidedOn) {
        requirePending(extensionId);
        requireDecisionReason(decision);
        return ended(
                extensionId,
                Extension.Outcome.REFUSED,
                decidedOn,
                actor,
                decision.reason().strip());
    }

    /** Withdrawn, with a reason; {@code by} is the lead or, when it ends by itself, the system. */
    public Extensions withdrawn(String extensionId, String reason, Actor by, LocalDate withdrawnOn) {
        requirePending(extensionId);
        if (reason.isBlank()) {
            throw new Rejected(new ExtensionRejected.ExtensionReasonMissing());
        }
        return ended(extensionId, Extension.Outcome.WITHDRAWN, withdrawnOn, by, reason.strip());
    }

    /** Another date is in force: by an approval, or by a correction, which may be an earlier one. */
    public Extensions moved(DueDate to) {
        return new Extensions(all, to);
    }

    /** It was said that the office has not decided (D16). */
    public Extensions decisionSaidLate(String extensionId, LocalDate on) {
        return replaced(
                extensionId,
                extension -> extension.decisionLate(extension.decisionLate().saidOn(on)));
    }

    /** That one. @throws Rejected when there is none */
    public Extension get(String extensionId) {
        return all.stream()
                .filter(extension -> extension.extensionId().equals(extensionId))
                .findFirst()
                .orElseThrow(() -> new Rejected(new ExtensionRejected.UnknownExtension(extensionId)));
    }

    /** That one, undecided. @throws Rejected when there is none, or it has ended */
    public Extension requirePending(String extensionId) {
        Extension extension = get(extensionId);
        if (extension.ending() != null) {
            throw new Rejected(new ExtensionRejected.ExtensionAlreadyEnded(
                    extensionId, extension.ending().on()));
        }
        return extension;
    }

    private static void requireTheHeadsOwn(
            Extension extension, ExtensionDecision decision, Actor actor, ExtensionBounds bounds) {
        LocalDate statutoryOn =
                Objects.requireNonNull(bounds.statutory(), "beyond the statute").on();
        if (actor.post() != Post.GOVERNMENT_OFFICE_HEAD) {
            throw new Rejected(new ExtensionRejected.BeyondStatuteNeedsTheHead(extension.until(), statutoryOn));
        }
        if (!decision.beyondStatute()) {
            throw new Rejected(new ExtensionRejected.BeyondStatuteNotConfirmed(extension.until(), statutoryOn));
        }
        requireDecisionReason(decision);
    }

    private static void requireDecisionReason(ExtensionDecision decision) {
        if (decision.reason().isBlank()) {
            throw new Rejected(new ExtensionRejected.ExtensionDecisionReasonMissing());
        }
    }

    private static boolean explains(ContactRecord contact, Extension extension, Submitter submitter, LocalDate by) {
        return extension.extensionId().equals(contact.explains())
                && !contact.contactedOn().isAfter(by)
                && contact.submitterIds().contains(submitter.submitterId());
    }

    private Extensions ended(
            String extensionId, Extension.Outcome outcome, LocalDate on, Actor by, @Nullable String reason) {
        LocalDate askedOn = get(extensionId).askedOn();
        if (on.isBefore(askedOn)) {
            throw new Rejected(new ExtensionRejected.ExtensionEndedBeforeAsked(on, askedOn));
        }
        return replaced(extensionId, extension -> extension.ended(outcome, on, by, reason));
    }

    private Extensions replaced(String extensionId, UnaryOperator<Extension> change) {
        return new Extensions(
                all.stream()
                        .map(extension ->
                                extension.extensionId().equals(extensionId) ? change.apply(extension) : extension)
                        .toList(),
                moved);
    }
}
