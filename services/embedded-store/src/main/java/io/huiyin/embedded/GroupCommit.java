package io.huiyin.embedded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits the store for all writers that are waiting, one commit for many. A write is answered after the commit that
 * contains it, a read after the commit that contains what it saw. No command is half inside a commit: writers share a
 * gate which the commit takes for itself, and so does the rewriting of half-empty chunks.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final MVStore store;
    private final Housekeeping housekeeping;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    /** Number of the newest write that has entered the gate. */
    private final AtomicLong begun = new AtomicLong();

    private final Lock monitor = new ReentrantLock();
    private final Condition asked = monitor.newCondition();
    private final Condition committed = monitor.newCondition();
    private long askedUpTo;
    private long committedUpTo;
    private boolean closing;
    private @Nullable Throwable failure;

    private final Thread committer = new Thread(this::run, "document-store-commit");

    GroupCommit(MVStore store) {
        this.store = store;
        this.housekeeping = new Housekeeping(store);
        committer.setDaemon(true);
        committer.start();
    }

    /** Runs a command that may write and returns its answer when it is on file. */
    <T> T write(Supplier<T> command) {
        Lock shared = gate.readLock();
        T answer;
        long number;
        shared.lock();
        try {
            number = begun.incrementAndGet();
            answer = command.get();
        } finally {
            shared.unlock();
        }
        await(number);
        return answer;
    }

    /** Runs a command that only reads; old versions of the file's pages stay readable meanwhile. */
    <T> T read(Supplier<T> command) {
        MVStore.TxCounter usage = store.registerVersionUsage();
        T answer;
        try {
            answer = command.get();
        } finally {
            store.deregisterVersionUsage(usage);
        }
        await(begun.get());
        return answer;
    }

    /** Commits what is there and stops. */
    @Override
    public void close() {
        monitor.lock();
        try {
            closing = true;
            asked.signal();
        } finally {
            monitor.unlock();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(long number) {
        monitor.lock();
        try {
            if (number > askedUpTo) {
                askedUpTo = number;
                asked.signal();
            }
            while (committedUpTo < number && failure == null) {
                committed.awaitUninterruptibly();
            }
            if (committedUpTo < number && failure != null) {
                throw new IllegalStateException("the document store could not write to its file", failure);
            }
        } finally {
            monitor.unlock();
        }
    }

    private void run() {
        try {
            while (waitForWork()) {
                commit();
                housekeeping.afterCommit(gate.writeLock());
            }
            commit();
        } catch (RuntimeException | Error e) {
            // nobody may wait for a commit that never comes
            log.error("The document store cannot write to its file; every write is refused from now on", e);
            fail(e);
        }
    }

    /** @return false when it is time to stop */
    private boolean waitForWork() {
        monitor.lock();
        try {
            while (askedUpTo <= committedUpTo && !closing) {
                if (!asked.await(1, TimeUnit.SECONDS)) {
                    return true; // idle: a turn for the housekeeping
                }
            }
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            monitor.unlock();
        }
    }

    private void commit() {
        long upTo;
        gate.writeLock().lock();
        try {
            upTo = begun.get();
            store.commit();
        } finally {
            gate.writeLock().unlock();
        }
        monitor.lock();
        try {
            committedUpTo = upTo;
            committed.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private void fail(Throwable e) {
        monitor.lock();
        try {
            failure = e;
            committed.signalAll();
        } finally {
            monitor.unlock();
        }
    }
}
