package io.huiyin.supervision.ledger.index;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import java.util.concurrent.locks.ReentrantLock;

/** Makes this node's index anew, while the present one goes on answering. */
public final class BuildIndex {
    private final IndexNode node;
    private final ReentrantLock one = new ReentrantLock();

    public BuildIndex(IndexNode node) {
        this.node = node;
    }

    /** 409: one build at a time. */
    public record IndexBuildRunning() implements Rejection {}

    /** Builds beside and swaps; returns when the new index answers, with the number of case files in it. */
    public int build() {
        if (!one.tryLock()) {
            throw new Rejected(new IndexBuildRunning());
        }
        try {
            return node.rebuild();
        } finally {
            one.unlock();
        }
    }

    /** Empties the index; the case files are about to be made anew and will fill it. */
    public void clear() {
        if (!one.tryLock()) {
            throw new Rejected(new IndexBuildRunning());
        }
        try {
            node.clear();
        } finally {
            one.unlock();
        }
    }
}
