package io.huiyin.messaging.toy;

import io.huiyin.messaging.fault.FaultPoint;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process killed at a fault point, as far as one JVM can play it: whoever reaches a point after the death never comes back,
 * so not even a {@code finally} runs. {@link #bury} lets the threads go when the test is done.
 */
public final class DyingProcess implements FaultPoint {
    private final String at;
    private final AtomicInteger left;
    private final CountDownLatch death = new CountDownLatch(1);
    private final CountDownLatch burial = new CountDownLatch(1);

    /** Dies when this point is reached the n-th time. */
    public DyingProcess(String at, int nth) {
        this.at = at;
        this.left = new AtomicInteger(nth);
    }

    @Override
    public void reached(String point) {
        if (point.equals(at) && left.decrementAndGet() == 0) {
            death.countDown();
        }
        if (death.getCount() == 0) {
            neverReturn();
        }
    }

    /** Does something in a thread of the dying process. */
    public void perform(Runnable acts) {
        Thread thread = new Thread(() -> {
            try {
                acts.run();
            } catch (Died expected) {
                // buried
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when it is dead. */
    public void awaitDeath() {
        try {
            death.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Ends its threads. */
    public void bury() {
        burial.countDown();
    }

    private void neverReturn() {
        boolean waiting = true;
        while (waiting) {
            try {
                burial.await();
                waiting = false;
            } catch (InterruptedException alsoTheDeadAreInterrupted) {
                // a killed process takes no notice
            }
        }
        throw new Died();
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
