package io.huiyin.supervision.casefile;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.SignOffChainSet;
import io.huiyin.contracts.ProposalEvent.SessionClosed;
import io.huiyin.contracts.ProposalEvent.SessionOpened;
import io.huiyin.messaging.consume.EventHandler;
import io.huiyin.messaging.consume.Heard;
import io.huiyin.messaging.consume.Position;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one topic says into the case files; how far each aggregate was heard stands in the case file itself, so an
 * event costs one read and one write. One instance per consumer, which calls it for one event at a time; the other topics'
 * consumers write the same documents, hence compare-and-set.
 */
public final class CaseFileProjection implements EventHandler, Heard {
    private static final int ATTEMPTS = 50;
    private static final String CHAIN = ":sign-off-chain:";

    private final CaseFiles files;
    private final Sessions sessions;
    private @Nullable CaseFile inHand;

    public CaseFileProjection(CaseFiles files, Sessions sessions) {
        this.files = files;
        this.sessions = sessions;
    }

    @Override
    public long last(Position position) {
        CaseFile file = read(position.key());
        inHand = file;
        long heard = file.heard(position.aggregateId());
        return heard > 0 ? heard : session(position).map(Section::sequence).orElse(0L);
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof SessionOpened
                || event.data() instanceof SessionClosed
                || event.data() instanceof SignOffChainSet) {
            Section before = sessions.find(event.aggregateid()).orElse(Section.NONE);
            sessions.save(event.aggregateid(), before.hear(event));
            return;
        }
        write(event.key(), event.aggregateid(), section -> section.hear(event));
    }

    /** After a known event there is nothing left to do; an unknown type only moves the section's sequence. */
    @Override
    public void advance(Position position) {
        if (inHand != null
                && inHand.id().equals(position.key())
                && inHand.heard(position.aggregateId()) >= position.sequence()) {
            return;
        }
        Optional<Section> session = session(position);
        if (session.isPresent()) {
            if (session.get().sequence() < position.sequence()) {
                sessions.save(position.aggregateId(), session.get().advance(position.sequence()));
            }
            return;
        }
        write(position.key(), position.aggregateId(), section -> section.advance(position.sequence()));
    }

    private void write(String id, String aggregateId, UnaryOperator<Section> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CaseFile file = inHand != null && inHand.id().equals(id) ? inHand : read(id);
            Section before = file.section(aggregateId);
            Section after = change.apply(before);
            if (after.sequence() == before.sequence()) {
                return;
            }
            if (files.save(file, aggregateId, after)) {
                inHand = file.with(aggregateId, after);
                return;
            }
            inHand = null;
        }
        throw new IllegalStateException("too many writers of case file " + id);
    }

    private CaseFile read(String id) {
        return files.find(id).orElseGet(() -> CaseFile.empty(id));
    }

    /** Only an aggregate that is its own key can be a session; a unit's chain has an id that says so. */
    private Optional<Section> session(Position position) {
        String id = position.aggregateId();
        return id.equals(position.key()) || id.contains(CHAIN) ? sessions.find(id) : Optional.empty();
    }
}
