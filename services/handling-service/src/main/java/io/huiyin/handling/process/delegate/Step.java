package io.huiyin.handling.process.delegate;

import io.huiyin.contracts.Ids;
import io.huiyin.handling.process.CoHandling;
import io.huiyin.handling.process.ExtensionProcess;
import io.huiyin.handling.process.ProposalHandling;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Where a delegate is called: the ids that its use case needs, and the answer's way back. */
record Step(DelegateExecution execution) {
    private static final Duration SOONEST = Duration.ofMinutes(1);

    String replyId() {
        return Ids.reply(jurisdiction(), proposalId(), round());
    }

    String opinionId() {
        return Ids.opinion(jurisdiction(), proposalId(), text(CoHandling.ASSIGNMENT_ID));
    }

    String extensionId() {
        return text(ExtensionProcess.EXTENSION_ID);
    }

    String handlingId() {
        return Ids.handling(jurisdiction(), proposalId());
    }

    int round() {
        return (Integer) execution.getVariable(ProposalHandling.ROUND);
    }

    /** Stays the same when the engine tries again. */
    String jobId() {
        return Context.getCommandContext().getCurrentJob().getId();
    }

    /** Never at once: an answer that lies behind the engine's clock must not make it spin. */
    void wakeAt(Instant at) {
        Instant soonest = ClockUtil.getCurrentTime().toInstant().plus(SOONEST);
        execution.setVariable(ProposalHandling.WAKE_AT, Date.from(at.isBefore(soonest) ? soonest : at));
    }

    private String jurisdiction() {
        return text(ProposalHandling.JURISDICTION);
    }

    private String proposalId() {
        return text(ProposalHandling.PROPOSAL_ID);
    }

    private String text(String variable) {
        return (String) execution.getVariable(variable);
    }
}
