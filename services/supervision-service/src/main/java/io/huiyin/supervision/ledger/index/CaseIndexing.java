package io.huiyin.supervision.ledger.index;

import com.mongodb.MongoException;
import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.CaseFiles;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Reads a changed case file again and puts it into an index. One that cannot be read must not stop the others' lists. */
final class CaseIndexing {
    private static final Logger LOG = LoggerFactory.getLogger(CaseIndexing.class);

    private final CaseFiles files;
    private final BooleanSupplier pause;
    private final Counter indexed;
    private final Counter failures;

    /** @param pause waits a moment while the store is away; false when it is time to stop */
    CaseIndexing(CaseFiles files, MeterRegistry meters, BooleanSupplier pause) {
        this.files = files;
        this.pause = pause;
        this.indexed = meters.counter("proposals.index.updates");
        this.failures = meters.counter("proposals.index.failures");
    }

    void put(LiveIndex into, String id) {
        boolean again = true;
        while (again) {
            try {
                put(into, id, files.find(id));
                return;
            } catch (DataAccessException | MongoException storeAway) {
                LOG.warn("the index waits for the store: {}", storeAway.toString());
                again = pause.getAsBoolean();
            } catch (RuntimeException unreadable) {
                failures.increment();
                LOG.error("case file {} cannot be read", id, unreadable);
                return;
            }
        }
    }

    int putAll(LiveIndex into) {
        int[] number = {0};
        files.forEach(file -> {
            put(into, file.id(), Optional.of(file));
            number[0]++;
        });
        return number[0];
    }

    private void put(LiveIndex into, String id, Optional<CaseFile> file) {
        try {
            into.put(id, file);
            indexed.increment();
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException broken) {
            failures.increment();
            LOG.error("case file {} cannot be indexed", id, broken);
        }
    }
}
