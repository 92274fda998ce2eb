package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/handling-service/panel.bpmn")
class PanelModelTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.covered(Panel.KEY);

    private final AProposal proposal = AProposal.quiet();

    /** The model is deployed after the methods that JUnit calls before each test. */
    private ModelEngine convened() {
        return new ModelEngine(COVERAGE.getProcessEngine(), proposal.panel(2))
                .hears(proposal.panelConvened(2))
                .waitsAt(Panel.AWAIT_PANEL);
    }

    @Test
    @DisplayName("A5: a decision ends it")
    void a_decision_ends_it() {
        ModelEngine model = convened();
        assertThat(model.variables()).containsExactly("jurisdiction", "proposalId", "round", "wakeAt");
        model.hears(proposal.panelDecided(2)).endedAt(Panel.DECIDED);
        assertThat(model.calls()).isEmpty();
    }

    @Test
    @DisplayName("A5: after a meeting it waits for the decision again, and the clock is set to the new date")
    void a_meeting_decides_nothing() {
        ModelEngine model = convened();
        model.hears(proposal.panelMet(2)).waitsAt(Panel.AWAIT_PANEL);
        model.hears(proposal.panelMet(2)).rings().waitsAt(Panel.AWAIT_PANEL);
        model.hears(proposal.panelDecided(2)).endedAt(Panel.DECIDED);
    }

    @Test
    @DisplayName("A5: the clock rings and the date moves, the panel is asked, and it waits again")
    void the_clock_rings_and_the_date_moves() {
        ModelEngine model = convened();
        model.rings().hears(proposal.panelDueMoved(2)).rings().waitsAt(Panel.AWAIT_PANEL);
        assertThat(model.calls()).containsExactly("ringPanel", "ringPanel", "ringPanel");
    }

    @Test
    @DisplayName("A12: merged or withdrawn")
    void a_stop_interrupts() {
        convened().hears(proposal.stopped()).endedAt(Panel.STOPPED);
    }
}
