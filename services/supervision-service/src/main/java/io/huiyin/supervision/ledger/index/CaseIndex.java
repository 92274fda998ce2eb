package io.huiyin.supervision.ledger.index;

import io.huiyin.supervision.casefile.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The index this node searches. {@code <folder>/current} names the one of its sub-folders that counts, so a new one can be
 * built beside it and swapped in.
 */
public final class CaseIndex implements AutoCloseable {
    private static final String CURRENT = "current";
    private static final String PREFIX = "build-";

    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile LiveIndex live;

    public CaseIndex(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Path pointer = folder.resolve(CURRENT);
            live = Files.exists(pointer)
                    ? new LiveIndex(folder.resolve(Files.readString(pointer).strip()))
                    : new LiveIndex(folder.resolve(PREFIX + 1));
            if (!Files.exists(pointer)) {
                pointTo(live);
            }
            removeOthers(live);
        } catch (IOException unusable) {
            throw new UncheckedIOException("index folder " + folder, unusable);
        }
    }

    /** Asks one snapshot; everything asked inside agrees with itself. */
    public <T> T search(Scope scope, Function<ScopedSearcher, T> question) {
        while (true) {
            ReferenceManager<IndexSearcher> searchers = live.searchers();
            try {
                IndexSearcher searcher = searchers.acquire();
                try {
                    return question.apply(new ScopedSearcher(searcher, scope));
                } finally {
                    searchers.release(searcher);
                }
            } catch (AlreadyClosedException swappedMeanwhile) {
                if (searchers.equals(live.searchers())) {
                    throw swappedMeanwhile;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("index", broken);
            }
        }
    }

    /** The version of a case that searches see, 0 for none. */
    public long version(String id) {
        return live.version(id);
    }

    /** Waits until searches may see something new, or for so long. */
    public void awaitChange(Duration longest) {
        lock.lock();
        try {
            // a signal is only a hint: who waits looks again
            if (changed.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    LiveIndex live() {
        return live;
    }

    void refresh() {
        live.refresh();
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A new empty index beside the current one. */
    LiveIndex beside() {
        String current = live.folder().getFileName().toString();
        int next = Integer.parseInt(current.substring(PREFIX.length())) + 1;
        Path empty = folder.resolve(PREFIX + next);
        try {
            delete(empty);
        } catch (IOException unusable) {
            throw new UncheckedIOException("index folder " + empty, unusable);
        }
        return new LiveIndex(empty);
    }

    /** From now on this one is searched; the old one is closed and deleted. */
    void swap(LiveIndex next) {
        LiveIndex old = live;
        try {
            pointTo(next);
            live = next;
            refresh();
            old.close();
            removeOthers(next);
        } catch (IOException unusable) {
            throw new UncheckedIOException("index folder " + folder, unusable);
        }
    }

    private void pointTo(LiveIndex index) throws IOException {
        Path draft = folder.resolve(CURRENT + ".new");
        Files.writeString(draft, index.folder().getFileName().toString());
        Files.move(
                draft,
                folder.resolve(CURRENT),
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void removeOthers(LiveIndex kept) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path other : folders.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> !path.equals(kept.folder()))
                    .toList()) {
                delete(other);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        live.close();
    }
}
