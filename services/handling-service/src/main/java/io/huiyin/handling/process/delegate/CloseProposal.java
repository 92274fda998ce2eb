package io.huiyin.handling.process.delegate;

import io.huiyin.messaging.fault.FaultPoint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 报送 and 办结. */
final class CloseProposal implements JavaDelegate {
    private final io.huiyin.handling.round.CloseProposal useCase;
    private final FaultPoint faults;

    CloseProposal(io.huiyin.handling.round.CloseProposal useCase, FaultPoint faults) {
        this.useCase = useCase;
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = new Step(execution);
        useCase.close(step.handlingId(), step.round(), step.jobId());
        faults.reached(FaultPoint.BEFORE_ENGINE_COMMIT);
    }
}
