package io.huiyin.supervision.ledger.index;

import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A real index in a temporary folder, filled without Kafka. */
public final class TestIndex implements AutoCloseable {
    private final CaseIndex index;

    public TestIndex() {
        try {
            Path folder = Files.createTempDirectory("case-index");
            folder.toFile().deleteOnExit();
            index = new CaseIndex(folder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public CaseIndex index() {
        return index;
    }

    public TestIndex put(Story story) {
        put(Told.file(story));
        return this;
    }

    public void put(CaseFile file) {
        index.live().put(file.id(), Optional.of(file));
    }

    public void remove(String id) {
        index.live().put(id, Optional.empty());
    }

    public TestIndex refresh() {
        index.refresh();
        return this;
    }

    @Override
    public void close() {
        index.close();
    }
}
