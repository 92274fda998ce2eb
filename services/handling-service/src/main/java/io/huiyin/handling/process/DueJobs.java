package io.huiyin.handling.process;

import io.huiyin.messaging.settled.Unsettled;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Jobs the engine will do without anybody's help: due by its clock, whether or not a thread has them already, and failed ones
 * in the pause before their next try. Those without tries left are incidents and wait for a person.
 */
final class DueJobs implements Unsettled {
    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public String what() {
        return "jobs";
    }

    @Override
    public long unsettled() {
        long due = management.createJobQuery().executable().count();
        long pausing = management
                .createJobQuery()
                .withException()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.getCurrentTime())
                .count();
        return due + pausing;
    }
}
