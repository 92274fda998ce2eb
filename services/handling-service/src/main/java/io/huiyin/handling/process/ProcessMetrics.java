package io.huiyin.handling.process;

import io.huiyin.messaging.inbox.InboxStatus;
import io.huiyin.messaging.inbox.ProcessInbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.RuntimeService;

/** Wherever a message or a job can get stuck, a gauge shows it. */
final class ProcessMetrics implements MeterBinder {
    private final ProcessInbox inbox;
    private final DueJobs dueJobs;
    private final RuntimeService runtime;

    ProcessMetrics(ProcessInbox inbox, DueJobs dueJobs, RuntimeService runtime) {
        this.inbox = inbox;
        this.dueJobs = dueJobs;
        this.runtime = runtime;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("proposals.inbox.messages", inbox, ProcessInbox::waiting)
                .tag("status", InboxStatus.NEW.name())
                .register(meters);
        Gauge.builder("proposals.inbox.messages", inbox, ProcessInbox::parked)
                .tag("status", InboxStatus.PARKED.name())
                .register(meters);
        Gauge.builder("proposals.process.jobs.due", dueJobs, DueJobs::unsettled).register(meters);
        Gauge.builder(
                        "proposals.process.incidents",
                        runtime,
                        engine -> engine.createIncidentQuery().count())
                .register(meters);
    }
}
