package io.huiyin.supervision.ledger.index;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Work that other threads want done on the one thread that may do it, between two batches. */
final class Errands {
    private record Errand(Runnable work, CompletableFuture<Void> done) {
        void run() {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        }
    }

    private final Queue<Errand> waiting = new ArrayDeque<>();
    private boolean closed;

    /** Returns when it is done; throws what the work threw. */
    void send(Runnable work) {
        Errand errand = new Errand(work, new CompletableFuture<>());
        synchronized (waiting) {
            if (closed) {
                throw new IllegalStateException("the index of this node has stopped");
            }
            waiting.add(errand);
        }
        try {
            errand.done().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Called by the one thread. */
    void run() {
        for (Errand errand = next(); errand != null; errand = next()) {
            errand.run();
        }
    }

    /** Nobody will run errands any more. */
    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.forEach(errand -> errand.done()
                    .completeExceptionally(new IllegalStateException("the index of this node has stopped")));
            waiting.clear();
        }
    }

    private @Nullable Errand next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }
}
