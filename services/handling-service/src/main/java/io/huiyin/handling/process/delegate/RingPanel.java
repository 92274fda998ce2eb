package io.huiyin.handling.process.delegate;

import io.huiyin.messaging.fault.FaultPoint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The clock of the office's panel rings, or its date moved. */
final class RingPanel implements JavaDelegate {
    private final io.huiyin.handling.round.RingPanel useCase;
    private final FaultPoint faults;

    RingPanel(io.huiyin.handling.round.RingPanel useCase, FaultPoint faults) {
        this.useCase = useCase;
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = new Step(execution);
        step.wakeAt(useCase.ring(step.handlingId(), step.round(), step.jobId()));
        faults.reached(FaultPoint.BEFORE_ENGINE_COMMIT);
    }
}
