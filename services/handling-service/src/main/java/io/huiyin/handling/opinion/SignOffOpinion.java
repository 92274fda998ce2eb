package io.huiyin.handling.opinion;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.handling.correction.ActDay;
import io.huiyin.handling.correction.Grounds;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.number.Numbering;
import io.huiyin.handling.signoff.SignOffDecision;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** @param lateEntry why the last level is entered after its day, and what shows that day (D11); null when it is not */
    public Receipt signOff(
            String opinionId, SignOffDecision decision, @Nullable Grounds lateEntry, CommandContext command) {
        boolean namesItsDay = command.occurredOn() != null;
        CommandContext recorded =
                namesItsDay && submits(opinionId, decision) ? command.occurringWhenRecorded() : command;
        return opinions.change(opinionId, recorded, opinion -> {
            ownAssignment.tell(opinionId, opinion);
            ZoneId zone = opinion.rules().zone();
            ActDay day = new ActDay(days.of(command, zone), days.today(zone), lateEntry);
            List<HandlingEvent> events = decide(opinionId, opinion, decision, command.actor(), day);
            Map<String, String> details = opinion.submission()
                    .map(submission -> Map.of("documentNumber", submission.documentNumber()))
                    .orElse(Map.of());
            return new Decision(events, details);
        });
    }

    /** The levels of an opinion are settled when it is opened. */
    private boolean submits(String opinionId, SignOffDecision decision) {
        return decision.verdict() == SignOffDecision.Verdict.PASS
                && opinions.find(opinionId)
                        .filter(opinion -> opinion.isSubmittedBy(decision.level()))
                        .isPresent();
    }

    private List<HandlingEvent> decide(
            String opinionId, Opinion opinion, SignOffDecision decision, Actor actor, ActDay day) {
        return switch (decision.verdict()) {
            case PASS ->
                opinion.pass(
                        decision.level(),
                        actor,
                        day,
                        () -> numbering.number(
                                opinion.rules().pack(),
                                DocumentKind.OPINION,
                                opinion.order().unit(),
                                day.countsOn(),
                                numbered(opinionId, opinion)));
            case SEND_BACK ->
                List.of(opinion.sendBack(
                        decision.level(), decision.target(), actor, day.statedOn(), decision.reason()));
        };
    }

    /** A void number is not used again (A15): each further submission takes one of its own. */
    private static String numbered(String opinionId, Opinion opinion) {
        return opinion.timesSentBack() == 0 ? opinionId : opinionId + ":" + opinion.ordinal();
    }
}
