package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/handling-service/extension.bpmn")
class ExtensionProcessTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.covered(ExtensionProcess.KEY);

    private final AProposal proposal = AProposal.quiet();

    /** The model is deployed after the methods that JUnit calls before each test. */
    private ModelEngine requested() {
        return new ModelEngine(COVERAGE.getProcessEngine(), proposal.extension("e1"))
                .hears(proposal.extensionRequested("e1"))
                .waitsAt(ExtensionProcess.AWAIT_DECISION);
    }

    @Test
    @DisplayName("R26: approved")
    void an_approval_ends_it() {
        ModelEngine model = requested();
        assertThat(model.variables()).containsExactly("extensionId", "jurisdiction", "proposalId", "round", "wakeAt");
        model.hears(proposal.extensionApproved("e1")).endedAt(ExtensionProcess.APPROVED);
    }

    @Test
    @DisplayName("R26: refused")
    void a_refusal_ends_it() {
        requested().hears(proposal.extensionRefused("e1")).endedAt(ExtensionProcess.REFUSED);
    }

    @Test
    @DisplayName("D16: withdrawn, or delivered in time")
    void a_withdrawal_ends_it() {
        requested().hears(proposal.extensionWithdrawn("e1")).endedAt(ExtensionProcess.WITHDRAWN);
    }

    @Test
    @DisplayName("D16: the clock rings and the date moves, the reply is asked, and it waits again")
    void the_clock_rings_and_the_date_moves() {
        ModelEngine model = requested();
        model.rings().hears(proposal.decisionDueMoved("e1")).rings().waitsAt(ExtensionProcess.AWAIT_DECISION);
        assertThat(model.calls()).containsExactly("ringExtension", "ringExtension", "ringExtension");
        model.hears(proposal.extensionApproved("e1")).endedAt(ExtensionProcess.APPROVED);
    }

    @Test
    @DisplayName("A12: merged or withdrawn")
    void a_stop_interrupts() {
        requested().hears(proposal.stopped()).endedAt(ExtensionProcess.STOPPED);
    }
}
