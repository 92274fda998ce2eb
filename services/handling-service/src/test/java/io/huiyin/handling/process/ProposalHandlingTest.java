package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Deployment(resources = "bpmn/handling-service/proposal-handling.bpmn")
class ProposalHandlingTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.covered(ProposalHandling.KEY);

    private final AProposal proposal = AProposal.quiet();
    private ModelEngine model;

    @BeforeEach
    void first_round() {
        model = new ModelEngine(COVERAGE.getProcessEngine(), proposal.lead(1));
    }

    @Test
    void assigned_received_delivered_concluded_closed() {
        model.hears(proposal.assigned()).waitsAt(ProposalHandling.AWAIT_RECEIPT);
        assertThat(model.variables())
                .containsExactly("jurisdiction", "leadAssignmentId", "proposalId", "round", "wakeAt");
        model.hears(proposal.received("a1")).waitsAt(ProposalHandling.AWAIT_REPLY);
        model.hears(proposal.delivered(1)).waitsAt(ProposalHandling.AWAIT_SURVEY);
        model.hears(proposal.concluded(1)).endedAt(ProposalHandling.CLOSED);
        assertThat(model.calls()).containsExactly("closeProposal");
    }

    @Test
    @DisplayName("A12: returned before receipt, given to another unit")
    void returned_before_receipt() {
        model.hears(proposal.assigned()).hears(proposal.returned("a1"));
        model.waitsAt(ProposalHandling.AWAIT_REASSIGNMENT);
        model.hears(proposal.reassigned("a1", "a2")).waitsAt(ProposalHandling.AWAIT_RECEIPT);
        model.hears(proposal.received("a2")).waitsAt(ProposalHandling.AWAIT_REPLY);
    }

    @Test
    @DisplayName("A12: returned after receipt, within the window")
    void returned_after_receipt() {
        model.hears(proposal.assigned()).hears(proposal.received("a1")).hears(proposal.returned("a1"));
        model.waitsAt(ProposalHandling.AWAIT_REASSIGNMENT);
    }

    @Test
    @DisplayName(
            "R33, D4: after a 不满意 the round goes on waiting for the others; the next one is an instance of its own")
    void a_dissatisfied_submitter_leaves_the_survey_open() {
        model.hears(proposal.assigned()).hears(proposal.received("a1")).hears(proposal.delivered(1));
        model.hears(proposal.dissatisfied(1)).waitsAt(ProposalHandling.AWAIT_SURVEY);
        model.hears(proposal.dissatisfied(1)).rings().waitsAt(ProposalHandling.AWAIT_SURVEY);
        assertThat(model.calls()).containsExactly("ringSurvey");

        ModelEngine second = new ModelEngine(COVERAGE.getProcessEngine(), proposal.lead(2));
        second.hears(proposal.roundOpened(2)).waitsAt(ProposalHandling.AWAIT_REPLY);
        second.hears(proposal.delivered(2)).waitsAt(ProposalHandling.AWAIT_SURVEY);

        model.hears(proposal.concluded(1)).hasEnded();
        assertThat(model.calls()).containsExactly("ringSurvey", "closeProposal");
    }

    @Test
    @DisplayName("R24: in every wait the clock rings and the date moves, the use case is asked, and it waits again")
    void every_clock_rings_and_every_date_moves() {
        model.hears(proposal.assigned());
        model.rings().hears(proposal.replyDueMoved(1)).waitsAt(ProposalHandling.AWAIT_RECEIPT);
        model.hears(proposal.returned("a1"));
        model.rings().hears(proposal.replyDueMoved(1)).waitsAt(ProposalHandling.AWAIT_REASSIGNMENT);
        model.hears(proposal.reassigned("a1", "a2")).hears(proposal.received("a2"));
        model.rings().rings().hears(proposal.replyDueMoved(1)).waitsAt(ProposalHandling.AWAIT_REPLY);
        assertThat(model.calls()).hasSize(7).containsOnly("ringReply");
        model.hears(proposal.delivered(1));
        model.rings().hears(proposal.replyDueMoved(1)).waitsAt(ProposalHandling.AWAIT_SURVEY);
        assertThat(model.calls()).hasSize(9).endsWith("ringSurvey", "ringSurvey");
    }

    @Test
    @DisplayName("A12: merged or withdrawn, whatever it waits for")
    void a_stop_interrupts_every_wait() {
        model.hears(proposal.assigned()).hears(proposal.stopped()).endedAt(ProposalHandling.STOPPED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A12: a merge or a withdrawal ends the round's instance in every state, however it got there")
    void a_stop_ends_the_instance_in_every_state(Stage stage) {
        model.hears(proposal.assigned());
        stage.reached(model, proposal);
        model.hears(proposal.stopped()).endedAt(ProposalHandling.STOPPED);
        assertThat(model.calls()).isEmpty();
    }

    /** Where an instance may be when the stop comes. */
    private enum Stage {
        AWAITING_RECEIPT,
        RETURNED,
        REASSIGNED,
        AWAITING_REPLY,
        RETURNED_AFTER_RECEIPT;

        void reached(ModelEngine model, AProposal proposal) {
            switch (this) {
                case AWAITING_RECEIPT -> model.waitsAt(ProposalHandling.AWAIT_RECEIPT);
                case RETURNED -> model.hears(proposal.returned("a1")).waitsAt(ProposalHandling.AWAIT_REASSIGNMENT);
                case REASSIGNED ->
                    model.hears(proposal.returned("a1"))
                            .hears(proposal.reassigned("a1", "a2"))
                            .waitsAt(ProposalHandling.AWAIT_RECEIPT);
                case AWAITING_REPLY -> model.hears(proposal.received("a1")).waitsAt(ProposalHandling.AWAIT_REPLY);
                case RETURNED_AFTER_RECEIPT ->
                    model.hears(proposal.received("a1"))
                            .hears(proposal.returned("a1"))
                            .waitsAt(ProposalHandling.AWAIT_REASSIGNMENT);
            }
        }
    }

    @Test
    @DisplayName("A12: a stop ends a later round, too")
    void a_stop_ends_a_later_round() {
        ModelEngine second = new ModelEngine(COVERAGE.getProcessEngine(), proposal.lead(2));
        second.hears(proposal.roundOpened(2)).waitsAt(ProposalHandling.AWAIT_REPLY);
        second.hears(proposal.stopped()).endedAt(ProposalHandling.STOPPED);
    }

    @Test
    void a_stop_interrupts_the_survey() {
        model.hears(proposal.assigned()).hears(proposal.received("a1")).hears(proposal.delivered(1));
        model.hears(proposal.stopped()).endedAt(ProposalHandling.STOPPED);
        assertThat(model.calls()).isEmpty();
    }
}
