package io.huiyin.handling.process;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.RingsAt;
import io.huiyin.messaging.inbox.Destination;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * Where an event goes and what it brings.
 *
 * @param isStart whether it starts the instance
 * @param isTaken whether it goes at all
 * @param variables set in the instance
 */
record Route(
        EventEnvelope event, Destination destination, boolean isStart, boolean isTaken, Map<String, Object> variables) {
    Route {
        variables = Map.copyOf(variables);
    }

    /** The beginning of a route: which instance. */
    record From(EventEnvelope event) {
        /** The lead's, of that round. */
        Route lead(int round) {
            return to(Destination.of(ProposalHandling.KEY, ProposalHandling.businessKey(event.key(), round)));
        }

        /** The co-unit's, which waits for its first opinion. */
        Route coHandling(String assignmentId) {
            return coHandling(assignmentId, 1);
        }

        /** The co-unit's, which waits for that submission of its opinion. */
        Route coHandling(String assignmentId, int submission) {
            return to(new Destination(
                    CoHandling.KEY, CoHandling.businessKey(event.key(), assignmentId, submission), assignmentId));
        }

        /** The office's panel on that round. */
        Route panel(int round) {
            return to(Destination.of(Panel.KEY, Panel.businessKey(event.key(), round)));
        }

        /** The request's for an extension. */
        Route extension(int round, String extensionId) {
            return to(Destination.of(
                    ExtensionProcess.KEY,
                    ExtensionProcess.businessKey(event.jurisdiction(), event.subject(), round, extensionId)));
        }

        /** All of the proposal. */
        Route everyInstance() {
            return to(Destination.everyInstance(event.key()));
        }

        private Route to(Destination destination) {
            Map<String, Object> variables = event.data() instanceof RingsAt rings
                    ? Map.of(ProposalHandling.WAKE_AT, Date.from(rings.wakeAt()))
                    : Map.of();
            return new Route(event, destination, false, true, variables);
        }
    }

    /** It starts the instance, which from then on knows whose it is. */
    Route starts() {
        return new Route(event, destination, true, isTaken, variables)
                .with(ProposalHandling.JURISDICTION, event.jurisdiction())
                .with(ProposalHandling.PROPOSAL_ID, event.subject());
    }

    /** It concerns the instance only as long as this assignment is its. */
    Route about(String assignmentId) {
        Destination subject = new Destination(destination.process(), destination.businessKey(), assignmentId);
        return new Route(event, subject, isStart, isTaken, variables);
    }

    Route with(String variable, Object value) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(variable, value);
        return new Route(event, destination, isStart, isTaken, more);
    }

    Route onlyIf(boolean condition) {
        return new Route(event, destination, isStart, isTaken && condition, variables);
    }
}
