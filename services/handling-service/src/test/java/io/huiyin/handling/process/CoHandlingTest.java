package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.AssignmentRole;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/handling-service/co-handling.bpmn")
class CoHandlingTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.covered(CoHandling.KEY);

    private final AProposal proposal = AProposal.quiet();

    /** The model is deployed after the methods that JUnit calls before each test. */
    private ModelEngine opened() {
        return new ModelEngine(COVERAGE.getProcessEngine(), proposal.coHandling("c1"))
                .hears(proposal.opened("c1", AssignmentRole.CO_HANDLING))
                .waitsAt(CoHandling.AWAIT_OPINION);
    }

    @Test
    void a_submitted_opinion_ends_it() {
        ModelEngine model = opened();
        assertThat(model.variables()).containsExactly("assignmentId", "jurisdiction", "proposalId", "wakeAt");
        model.hears(proposal.submitted("c1")).endedAt(CoHandling.SUBMITTED);
    }

    @Test
    @DisplayName("A12: given to another unit")
    void a_released_unit_owes_nothing() {
        opened().hears(proposal.released("c1")).endedAt(CoHandling.RELEASED);
    }

    @Test
    @DisplayName("R30: the clock rings and the date moves, the opinion is asked, and it waits again")
    void the_clock_rings_and_the_date_moves() {
        ModelEngine model = opened();
        model.rings().hears(proposal.opinionDueMoved("c1")).rings().waitsAt(CoHandling.AWAIT_OPINION);
        assertThat(model.calls()).containsExactly("ringOpinion", "ringOpinion", "ringOpinion");
        model.hears(proposal.submitted("c1")).endedAt(CoHandling.SUBMITTED);
    }

    @Test
    @DisplayName("A12: merged or withdrawn")
    void a_stop_interrupts() {
        opened().hears(proposal.stopped()).endedAt(CoHandling.STOPPED);
    }

    @Test
    @DisplayName("D5: an opinion that was sent back is waited for by an instance of its own, with its own clock")
    void a_sent_back_opinion_starts_a_new_instance() {
        ModelEngine model = new ModelEngine(COVERAGE.getProcessEngine(), proposal.redo("c1", 1))
                .hears(proposal.sentBack("c1", 1))
                .waitsAt(CoHandling.AWAIT_OPINION);
        assertThat(model.variables()).containsExactly("assignmentId", "jurisdiction", "proposalId", "wakeAt");
        model.rings().hears(proposal.opinionDueMoved("c1", 2)).waitsAt(CoHandling.AWAIT_OPINION);
        assertThat(model.calls()).containsExactly("ringOpinion", "ringOpinion");
        model.hears(proposal.submittedAgain("c1", 2)).endedAt(CoHandling.SUBMITTED);
    }
}
