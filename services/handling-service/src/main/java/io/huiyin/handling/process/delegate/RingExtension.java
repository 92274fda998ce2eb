package io.huiyin.handling.process.delegate;

import io.huiyin.messaging.fault.FaultPoint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The clock of a request for an extension rings, or the decision's date moved. */
final class RingExtension implements JavaDelegate {
    private final io.huiyin.handling.extension.RingExtension useCase;
    private final FaultPoint faults;

    RingExtension(io.huiyin.handling.extension.RingExtension useCase, FaultPoint faults) {
        this.useCase = useCase;
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = new Step(execution);
        step.wakeAt(useCase.ring(step.replyId(), step.extensionId(), step.jobId()));
        faults.reached(FaultPoint.BEFORE_ENGINE_COMMIT);
    }
}
