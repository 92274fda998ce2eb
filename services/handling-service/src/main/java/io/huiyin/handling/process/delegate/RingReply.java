package io.huiyin.handling.process.delegate;

import io.huiyin.messaging.fault.FaultPoint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The clock of the reply rings, or its date moved. */
final class RingReply implements JavaDelegate {
    private final io.huiyin.handling.reply.RingReply useCase;
    private final FaultPoint faults;

    RingReply(io.huiyin.handling.reply.RingReply useCase, FaultPoint faults) {
        this.useCase = useCase;
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = new Step(execution);
        step.wakeAt(useCase.ring(step.replyId(), step.jobId()));
        faults.reached(FaultPoint.BEFORE_ENGINE_COMMIT);
    }
}
