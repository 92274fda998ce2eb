package io.huiyin.messaging.consume;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.UnreadableEvent;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.messaging.consume.DeadLetterReplay.ReplayedLetter;
import io.huiyin.messaging.consume.ReplayedLetters.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead letters of this service's consumers: which are open, and hearing them again. A letter goes to the consumer that
 * could not read it and to no other group; once that consumer has read it, whatever it then did, the letter is done.
 */
public final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int MOST_SHOWN = 1_000;

    private final EventConsumers consumers;
    private final ReplayedLetters replayed;
    private final LetterCount count;
    private final EventCodec codec;
    private final String bootstrapServers;
    private final ReentrantLock one = new ReentrantLock();

    public DeadLetters(
            EventConsumers consumers,
            ReplayedLetters replayed,
            LetterCount count,
            EventCodec codec,
            String bootstrapServers) {
        this.consumers = consumers;
        this.replayed = replayed;
        this.count = count;
        this.codec = codec;
        this.bootstrapServers = bootstrapServers;
    }

    /** The open letters, at most {@value #MOST_SHOWN} of them shown. */
    public DeadLetterListing list(DeadLetterSelection which) {
        List<DeadLetter> shown = new ArrayList<>();
        AtomicLong open = new AtomicLong();
        forEachOpen(which, (consumer, letter) -> {
            if (open.getAndIncrement() < MOST_SHOWN) {
                boolean readable = readable(DeadLetter.bytes(letter));
                shown.add(DeadLetter.of(consumer.topic(), consumer.group(), letter, readable));
            }
        });
        return new DeadLetterListing(open.get(), shown);
    }

    /**
     * Hears the open letters again, oldest first. Harmless to repeat, also after a crash in between.
     *
     * @param by who asked for it
     */
    public DeadLetterReplay replay(DeadLetterSelection which, String by) {
        List<ReplayedLetter> shown = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        AtomicLong remaining = new AtomicLong();
        one.lock();
        try {
            forEachOpen(which, (consumer, letter) -> {
                ReplayedLetter heard = hearAgain(consumer, letter, by, done.get());
                (heard.outcome() == Outcome.DEAD_LETTER ? remaining : done).incrementAndGet();
                if (shown.size() < MOST_SHOWN) {
                    shown.add(heard);
                }
            });
        } finally {
            one.unlock();
        }
        count.recount();
        return new DeadLetterReplay(done.get(), remaining.get(), shown);
    }

    private ReplayedLetter hearAgain(
            EventConsumer consumer, ConsumerRecord<byte[], byte[]> letter, String by, long done) {
        byte[] bytes = DeadLetter.bytes(letter);
        Outcome outcome;
        String reason = "";
        try {
            outcome = consumer.hearAgain(bytes);
            replayed.add(consumer.letterTopic(), Place.of(letter), outcome, by);
            LOG.info("{} heard dead letter {} again for {}: {}", consumer.name(), Place.of(letter), by, outcome);
        } catch (UnreadableEvent still) {
            outcome = Outcome.DEAD_LETTER;
            reason = String.valueOf(still.getMessage());
        } catch (RuntimeException failed) {
            if (Away.causes(failed)) {
                LOG.warn("replay of {} interrupted", consumer.letterTopic(), failed);
                throw new Rejected(new OperatorRejected.ReplayInterrupted(done));
            }
            throw failed;
        }
        return new ReplayedLetter(
                consumer.topic(),
                consumer.group(),
                letter.partition(),
                letter.offset(),
                Label.of(bytes).type(),
                outcome,
                reason);
    }

    private void forEachOpen(DeadLetterSelection which, BiConsumer<EventConsumer, ConsumerRecord<byte[], byte[]>> use) {
        List<EventConsumer> meant = which.among(consumers.all());
        if (meant.isEmpty()) {
            return;
        }
        try (LetterBox box = new LetterBox(bootstrapServers)) {
            for (EventConsumer consumer : meant) {
                Set<Place> done = replayed.of(consumer.letterTopic());
                box.forEach(consumer.letterTopic(), done::contains, letter -> {
                    if (which.means(Place.of(letter))) {
                        use.accept(consumer, letter);
                    }
                });
            }
        }
    }

    private boolean readable(byte[] bytes) {
        try {
            Arrival.read(codec, bytes);
            return true;
        } catch (UnreadableEvent still) {
            return false;
        }
    }
}
