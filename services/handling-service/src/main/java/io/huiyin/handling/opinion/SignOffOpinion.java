package io.huiyin.handling.opinion;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.number.Numbering;
import io.huiyin.handling.signoff.SignOffDecision;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A level of the co-unit agrees or sends back; the last one submits the opinion with its number (A23, A24). */
public final class SignOffOpinion {
    private final AggregateRepository<Opinion> opinions;
    private final OwnAssignment ownAssignment;
    private final Numbering numbering;
    private final ActDays days;

    SignOffOpinion(
            AggregateRepository<Opinion> opinions, OwnAssignment ownAssignment, Numbering numbering, ActDays days) {
        this.opinions = opinions;
        this.ownAssignment = ownAssignment;
        this.numbering = numbering;
        this.days = days;
    }

    public Receipt signOff(String opinionId, SignOffDecision decision, CommandContext command) {
        return opinions.change(opinionId, command, opinion -> {
            ownAssignment.tell(opinionId, opinion);
            LocalDate on = days.of(command, opinion.rules().zone());
            HandlingEvent event = decide(opinionId, opinion, decision, command.actor(), on);
            Map<String, String> details = opinion.submission()
                    .map(submission -> Map.of("documentNumber", submission.documentNumber()))
                    .orElse(Map.of());
            return new Decision(List.of(event), details);
        });
    }

    private HandlingEvent decide(
            String opinionId, Opinion opinion, SignOffDecision decision, Actor actor, LocalDate on) {
        return switch (decision.verdict()) {
            case PASS ->
                opinion.pass(
                        decision.level(),
                        actor,
                        on,
                        () -> numbering.number(
                                opinion.rules().pack(),
                                DocumentKind.OPINION,
                                opinion.order().unit(),
                                on,
                                numbered(opinionId, opinion)));
            case SEND_BACK -> opinion.sendBack(decision.level(), decision.target(), actor, on, decision.reason());
        };
    }

    /** A void number is not used again (A15): each further submission takes one of its own. */
    private static String numbered(String opinionId, Opinion opinion) {
        return opinion.timesSentBack() == 0 ? opinionId : opinionId + ":" + opinion.ordinal();
    }
}
