package io.huiyin.messaging.consume;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.UnreadableEvent;
import io.huiyin.messaging.outbox.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * The one way events come in. Per source aggregate: older or equal → done; the next → handled; a gap → parked, with an
 * alarm. Unknown types are acknowledged and counted, unreadable bytes go to the dead letters. One event that cannot be
 * handled never stops the others; later events of its aggregate wait behind it, visibly. Only the store, the database or the
 * broker being away stops the partition, until it is back.
 */
public final class EventConsumer implements Consumer<Message<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final byte[] NOTHING = {};

    private final String topic;
    private final String group;
    private final ParkedEvents parked;
    private final EventPublisher publisher;
    private final Hearing hearing;
    private final AtomicLong lettersNow = new AtomicLong();
    /**
     * Parked events are retried and dead letters replayed by other threads; one event at a time keeps each aggregate's order.
     * Fair, so that a long replay does not keep the parked ones waiting.
     */
    private final ReentrantLock turn = new ReentrantLock(true);

    EventConsumer(
            String topic,
            String group,
            EventHandler handler,
            Heard heard,
            ParkedEvents parked,
            EventPublisher publisher,
            EventCodec codec,
            MeterRegistry meters) {
        this.topic = topic;
        this.group = group;
        this.parked = parked;
        this.publisher = publisher;
        this.hearing = new Hearing(topic, group, handler, heard, parked, codec, meters);
    }

    @Override
    public void accept(Message<byte[]> message) {
        // a record without a value comes as an object of the binder's, whatever the signature says
        Object payload = ((Message<?>) message).getPayload();
        byte[] bytes = payload instanceof byte[] value ? value : NOTHING;
        Arrival arrival;
        try {
            arrival = hearing.read(bytes);
        } catch (UnreadableEvent unreadable) {
            inTurn(() -> bury(bytes, unreadable, message.getHeaders()));
            return;
        }
        inTurn(() -> hearing.take(arrival));
    }

    /**
     * Hears a dead letter of this consumer once more, as if it came now: a repeat changes nothing, a gap parks it.
     *
     * @throws UnreadableEvent when it still is
     */
    Outcome hearAgain(byte[] bytes) {
        Arrival arrival = hearing.read(bytes);
        turn.lock();
        try {
            return hearing.take(arrival);
        } finally {
            turn.unlock();
        }
    }

    /** Always under the same key: the letters of a consumer keep their order. */
    private void bury(byte[] bytes, UnreadableEvent unreadable, MessageHeaders from) {
        String reason = String.valueOf(unreadable.getMessage());
        LOG.error("{} in group {}: dead letter: {}", topic, group, reason);
        Map<String, String> headers = new HashMap<>();
        headers.put(DeadLetter.REASON, reason);
        if (from.containsKey(KafkaHeaders.OFFSET)) {
            headers.put(
                    DeadLetter.ORIGIN,
                    "%s-%s@%s"
                            .formatted(
                                    topic, from.get(KafkaHeaders.RECEIVED_PARTITION), from.get(KafkaHeaders.OFFSET)));
        }
        publisher.publish(letterTopic(), "unreadable", bytes, headers);
        lettersNow.incrementAndGet();
        hearing.count("unreadable", Outcome.DEAD_LETTER);
    }

    /**
     * Tries parked events again, the oldest of each aggregate first; called on a schedule. However many are parked, only a
     * handful is in memory at a time.
     */
    void retryParked() {
        if (parkedNow() == 0) {
            return;
        }
        AtomicReference<String> stuck = new AtomicReference<>("");
        parked.forEach(name(), event -> {
            String aggregate = event.position().aggregateId();
            if (!aggregate.equals(stuck.get())) { // they come aggregate by aggregate
                inTurn(() -> {
                    if (!(event.due() && hearing.retry(event))) {
                        stuck.set(aggregate);
                    }
                });
            }
        });
        recount();
    }

    /** The same at once, whatever pause they are in; returns how many were handled. */
    long retryParkedNow() {
        parked.allDue(name());
        recount();
        long before = parkedNow();
        retryParked();
        return Math.max(0, before - parkedNow());
    }

    /** Counts what is parked, also by an earlier start or by a node whose partitions came here. */
    void recount() {
        inTurn(hearing::recount);
    }

    private void inTurn(Runnable task) {
        turn.lock();
        try {
            task.run();
        } finally {
            turn.unlock();
        }
    }

    long parkedNow() {
        return hearing.parkedNow();
    }

    /** Dead letters that nobody has replayed. */
    long lettersNow() {
        return lettersNow.get();
    }

    /** As counted on the broker. */
    void letters(long counted) {
        lettersNow.set(counted);
    }

    String topic() {
        return topic;
    }

    String group() {
        return group;
    }

    String letterTopic() {
        return topic + "." + group + ".dlq";
    }

    String name() {
        return hearing.name();
    }
}
