package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssignmentReassigned;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.handling.Case;
import io.huiyin.messaging.inbox.Destination;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessRoutingTest {
    private final ProcessRouting routing = new ProcessRouting();
    private final AProposal proposal = AProposal.quiet();

    @Test
    void an_assigned_proposal_starts_its_first_round() {
        Route route = route(proposal.assigned());
        assertThat(route.isStart()).isTrue();
        assertThat(route.destination())
                .isEqualTo(Destination.of("proposal-handling", "141129:" + proposal.proposalId() + "#1"));
        assertThat(route.variables())
                .isEqualTo(Map.of(
                        "jurisdiction",
                        "141129",
                        "proposalId",
                        proposal.proposalId(),
                        "round",
                        1,
                        "leadAssignmentId",
                        "a1",
                        "wakeAt",
                        Date.from(AProposal.NEVER)));
    }

    @Test
    @DisplayName("R33: later rounds are instances of their own, the first one is begun by the assignment")
    void only_later_rounds_are_started_by_their_opening() {
        assertThat(routing.route(proposal.roundOpened(1))).isEmpty();
        assertThat(route(proposal.roundOpened(2)).isStart()).isTrue();
        assertThat(route(proposal.roundOpened(2)).variables())
                .containsEntry("round", 2)
                .containsEntry("leadAssignmentId", "a1");
    }

    @Test
    @DisplayName("A12: receipt, return and reassignment of a co-unit are not the lead's business")
    void a_co_units_assignment_does_not_move_the_leads_process() {
        assertThat(routing.route(proposal.received("c1", AssignmentRole.CO_HANDLING)))
                .isEmpty();
        assertThat(routing.route(proposal.event(new AssignmentReturned(
                        proposal.proposalId(), "c1", Case.CO, AssignmentRole.CO_HANDLING, "不属职责", null))))
                .isEmpty();
        assertThat(routing.route(proposal.event(new AssignmentReassigned(
                        proposal.proposalId(), "c1", "c2", Case.CO, AssignmentRole.CO_HANDLING, AProposal.NEVER))))
                .isEmpty();
    }

    @Test
    void the_leads_assignment_has_no_co_handling_process() {
        assertThat(routing.route(proposal.opened("a1", AssignmentRole.LEAD))).isEmpty();
        assertThat(route(proposal.opened("c1", AssignmentRole.CO_HANDLING)).destination())
                .isEqualTo(new Destination("co-handling", "141129:" + proposal.proposalId() + ":assignment:c1", "c1"));
    }

    @Test
    void a_reassignment_is_about_the_former_and_brings_the_next() {
        Route route = route(proposal.reassigned("a1", "a2"));
        assertThat(route.destination().subjectRef()).isEqualTo("a1");
        assertThat(route.variables()).containsEntry("leadAssignmentId", "a2").containsKey("wakeAt");
    }

    @Test
    void a_moved_date_goes_to_whoever_it_belongs_to() {
        assertThat(route(proposal.replyDueMoved(2)).destination().businessKey()).isEqualTo(proposal.lead(2));
        assertThat(route(proposal.opinionDueMoved("c1")).destination().businessKey())
                .isEqualTo(proposal.coHandling("c1"));
        assertThat(route(proposal.panelDueMoved(2)).destination().businessKey()).isEqualTo(proposal.panel(2));
    }

    @Test
    @DisplayName("A5: a panel is an instance of its own per round")
    void a_panel_is_an_instance_of_its_own() {
        Route route = route(proposal.panelConvened(2));
        assertThat(route.isStart()).isTrue();
        assertThat(route.destination())
                .isEqualTo(Destination.of("panel", "141129:" + proposal.proposalId() + ":panel:2"));
        assertThat(route.variables()).containsEntry("round", 2).containsKey("wakeAt");
        assertThat(route(proposal.panelMet(2)).variables()).containsOnlyKeys("wakeAt");
        assertThat(route(proposal.panelDecided(2)).destination().businessKey()).isEqualTo(proposal.panel(2));
    }

    @Test
    @DisplayName("D5: a sent-back opinion has an instance of its own, and what concerns it goes there")
    void a_sent_back_opinion_has_an_instance_of_its_own() {
        String redo = "141129:" + proposal.proposalId() + ":assignment:c1:redo:1";
        Route start = route(proposal.sentBack("c1", 1));
        assertThat(start.isStart()).isTrue();
        assertThat(start.destination()).isEqualTo(new Destination("co-handling", redo, "c1"));
        assertThat(start.variables().keySet())
                .containsExactlyInAnyOrder("jurisdiction", "proposalId", "assignmentId", "wakeAt");
        assertThat(route(proposal.submittedAgain("c1", 2)).destination().businessKey())
                .isEqualTo(redo);
        assertThat(route(proposal.opinionDueMoved("c1", 2)).destination().businessKey())
                .isEqualTo(redo);
        assertThat(route(proposal.submitted("c1")).destination().businessKey()).isEqualTo(proposal.coHandling("c1"));
        assertThat(route(proposal.released("c1")).destination().businessKey()).isEqualTo(proposal.coHandling("c1"));
    }

    @Test
    @DisplayName("D16: the moved date of a decision goes to its extension")
    void the_moved_date_of_a_decision_goes_to_its_extension() {
        assertThat(route(proposal.decisionDueMoved("e1")).destination().businessKey())
                .isEqualTo(proposal.extension("e1"));
    }

    @Test
    @DisplayName("R25: every request for an extension is an instance of its own")
    void a_request_for_an_extension_starts_an_instance_of_its_own() {
        Route route = route(proposal.extensionRequested("e2"));
        assertThat(route.isStart()).isTrue();
        assertThat(route.destination())
                .isEqualTo(Destination.of("extension", "141129:" + proposal.proposalId() + ":reply:1:extension:e2"));
        assertThat(route.variables()).containsEntry("round", 1).containsEntry("extensionId", "e2");
        assertThat(route(proposal.extensionApproved("e2")).destination().businessKey())
                .isEqualTo(proposal.extension("e2"));
    }

    @Test
    void a_stop_goes_to_every_instance() {
        assertThat(route(proposal.stopped()).destination()).isEqualTo(Destination.everyInstance(proposal.key()));
    }

    @Test
    void what_no_instance_waits_for_goes_nowhere() {
        assertThat(routing.route(proposal.event(new SurveyReminderDue(proposal.proposalId(), 1))))
                .isEmpty();
    }

    private Route route(EventEnvelope event) {
        return routing.route(event).orElseThrow();
    }
}
