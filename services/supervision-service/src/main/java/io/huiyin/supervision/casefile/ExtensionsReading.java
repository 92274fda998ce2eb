package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.value.DueSubject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The extensions of one round's reply, and the dates that were in force before. */
record ExtensionsReading(Facts facts, int round) {
    List<ExtensionView> read() {
        return facts.all(ExtensionRequested.class)
                .filter(requested -> requested.round() == round)
                .sorted(Comparator.comparing(ExtensionRequested::askedOn)
                        .thenComparing(requested -> requested.extensionId().length())
                        .thenComparing(ExtensionRequested::extensionId))
                .map(this::view)
                .toList();
    }

    /** Each with the date that was in force up to the day before. */
    List<Duty.Moved> moves() {
        return facts
                .dated(DueMoved.class, moved -> moved.dueSubject() == DueSubject.REPLY && moved.round() == round)
                .stream()
                .map(moved -> new Duty.Moved(moved.occurredOn(), moved.fact().from()))
                .toList();
    }

    private ExtensionView view(ExtensionRequested asked) {
        Ending ending = ending(asked.extensionId());
        int explained = (int) facts.all(ContactRecorded.class)
                .filter(contact ->
                        contact.round() == round && asked.extensionId().equals(contact.explains()))
                .flatMap(contact -> contact.submitterIds().stream())
                .distinct()
                .count();
        return new ExtensionView(
                asked.extensionId(),
                asked.reportNumber(),
                asked.reason(),
                asked.askedOn(),
                asked.until(),
                asked.due(),
                asked.decisionDue(),
                asked.beyondStatute(),
                explained,
                ending.state(),
                ending.on(),
                ending.because());
    }

    private Ending ending(String extensionId) {
        Optional<Ending> approved = facts.one(
                        ExtensionApproved.class,
                        event -> event.round() == round && event.extensionId().equals(extensionId))
                .map(event -> new Ending(ExtensionView.State.APPROVED, event.decidedOn(), event.reason()));
        return approved.or(() -> facts.one(
                                ExtensionRefused.class,
                                event -> event.round() == round
                                        && event.extensionId().equals(extensionId))
                        .map(event -> new Ending(ExtensionView.State.REFUSED, event.decidedOn(), event.reason())))
                .or(() -> facts.one(
                                ExtensionWithdrawn.class,
                                event -> event.round() == round
                                        && event.extensionId().equals(extensionId))
                        .map(event -> new Ending(ExtensionView.State.WITHDRAWN, event.withdrawnOn(), event.reason())))
                .orElse(new Ending(ExtensionView.State.UNDECIDED, null, null));
    }

    private record Ending(
            ExtensionView.State state,
            @Nullable LocalDate on,
            @Nullable String because) {}
}
