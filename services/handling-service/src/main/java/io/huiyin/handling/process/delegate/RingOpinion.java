package io.huiyin.handling.process.delegate;

import io.huiyin.messaging.fault.FaultPoint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The clock of a co-unit's opinion rings, or its date moved. */
final class RingOpinion implements JavaDelegate {
    private final io.huiyin.handling.opinion.RingOpinion useCase;
    private final FaultPoint faults;

    RingOpinion(io.huiyin.handling.opinion.RingOpinion useCase, FaultPoint faults) {
        this.useCase = useCase;
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = new Step(execution);
        step.wakeAt(useCase.ring(step.opinionId(), step.jobId()));
        faults.reached(FaultPoint.BEFORE_ENGINE_COMMIT);
    }
}
