package io.huiyin.supervision.casefile;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.supervision.Story;

/** A story as case file and view. */
public final class Told {
    private Told() {}

    public static CaseFile file(Story story) {
        CaseFile file = CaseFile.empty(story.id());
        for (EventEnvelope event : story.events()) {
            file = file.with(
                    event.aggregateid(), file.section(event.aggregateid()).hear(event));
        }
        return file;
    }

    public static CaseView view(Story story) {
        return CaseView.of(file(story)).orElseThrow();
    }
}
