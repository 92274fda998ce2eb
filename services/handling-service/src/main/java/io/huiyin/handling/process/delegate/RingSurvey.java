package io.huiyin.handling.process.delegate;

import io.huiyin.messaging.fault.FaultPoint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The silence clock of the survey rings, or its date moved. */
final class RingSurvey implements JavaDelegate {
    private final io.huiyin.handling.round.RingSurvey useCase;
    private final FaultPoint faults;

    RingSurvey(io.huiyin.handling.round.RingSurvey useCase, FaultPoint faults) {
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
