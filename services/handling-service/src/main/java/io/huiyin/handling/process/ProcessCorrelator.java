package io.huiyin.handling.process;

import io.huiyin.messaging.inbox.InboxQueue;
import io.huiyin.messaging.inbox.InboxRow;
import io.huiyin.messaging.inbox.InboxStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings a proposal's due rows to the engine, in the order they came, each in a transaction of its own that moves the engine,
 * marks the row and notes the passed wait. A row nobody waits for is postponed and holds up none behind it. Any number of
 * threads and nodes may call; the database decides who has a proposal.
 */
final class ProcessCorrelator {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessCorrelator.class);

    private final InboxQueue queue;
    private final Correlation correlation;
    private final TransactionOperations transactions;
    private final MeterRegistry meters;

    ProcessCorrelator(
            InboxQueue queue, Correlation correlation, TransactionOperations transactions, MeterRegistry meters) {
        this.queue = queue;
        this.correlation = correlation;
        this.transactions = transactions;
        this.meters = meters;
    }

    /** How many rows found their instance, or are too late for it. */
    long workOn(String proposalKey) {
        try (MDC.MDCCloseable key = MDC.putCloseable("proposalId", proposalKey)) {
            return queue.due(proposalKey).stream()
                    .map(this::workOn)
                    .flatMap(Optional::stream)
                    .filter(status -> status == InboxStatus.DONE || status == InboxStatus.IGNORED)
                    .count();
        }
    }

    /** Empty when somebody else has it. */
    private Optional<InboxStatus> workOn(InboxRow row) {
        Optional<InboxStatus> status;
        try {
            status = transactions.execute(transaction -> queue.claim(row).map(this::handle));
        } catch (OptimisticLockingException movedMeanwhile) {
            LOG.debug("{} for {} comes again", row.type(), row.destination());
            status = Optional.of(queue.postpone(row));
        } catch (RuntimeException rolledBack) { // whatever the engine threw, the row must get its pause
            LOG.warn("{} for {} waits: {}", row.type(), row.destination(), rolledBack.toString());
            status = Optional.of(queue.postpone(row));
        }
        status.filter(result -> result != InboxStatus.NEW).ifPresent(result -> report(row, result));
        return status;
    }

    private InboxStatus handle(InboxRow row) {
        InboxStatus status = correlation.handle(row);
        if (status == InboxStatus.NEW) {
            return queue.postpone(row);
        }
        queue.settle(row, status);
        return status;
    }

    private void report(InboxRow row, InboxStatus status) {
        String process = row.destination().process();
        meters.counter("proposals.inbox.handled", "process", process, "type", row.type(), "status", status.name())
                .increment();
        if (status == InboxStatus.PARKED) {
            LOG.error("nobody waits for {} of {}: parked", row.type(), row.destination());
        }
    }
}
