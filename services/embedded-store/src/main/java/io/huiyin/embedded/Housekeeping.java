package io.huiyin.embedded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file from growing: every commit appends a chunk and leaves dead pages in older ones. What lives in
 * half-empty chunks is rewritten, a little at a time and more often the emptier they are, so that their space is used
 * again. The file never shrinks; it stops growing.
 */
final class Housekeeping {
    private static final int FILL_RATE = 60;
    // one round keeps writers waiting for some 10 to 20 ms
    private static final int BYTES_PER_ROUND = 2 * 1024 * 1024;
    private static final long SMALL_FILE = 4L * 1024 * 1024;
    /** Rounds after the last change: an idle store comes to rest. */
    private static final int ROUNDS_WHEN_IDLE = 20;

    private final MVStore store;
    private long lastRound = System.nanoTime();
    private long pause;
    private long lastVersion;
    private int roundsLeft;

    Housekeeping(MVStore store) {
        this.store = store;
    }

    /** Called by the committing thread only; takes the lock that keeps writers out when there is something to do. */
    void afterCommit(Lock exclusive) {
        if (System.nanoTime() - lastRound < pause) {
            return;
        }
        if (store.getCurrentVersion() != lastVersion) {
            roundsLeft = ROUNDS_WHEN_IDLE;
        }
        if (roundsLeft-- > 0 && store.getFileStore().size() > SMALL_FILE) {
            round(exclusive);
        }
        lastVersion = store.getCurrentVersion();
        lastRound = System.nanoTime();
    }

    private void round(Lock exclusive) {
        int filled = store.getFileStore().getChunksFillRate();
        pause = TimeUnit.MILLISECONDS.toNanos(filled < 40 ? 40 : filled < 50 ? 100 : 250);
        if (filled >= FILL_RATE) {
            return;
        }
        exclusive.lock();
        try {
            if (store.compact(FILL_RATE, BYTES_PER_ROUND)) {
                store.commit();
            }
        } finally {
            exclusive.unlock();
        }
    }
}
