package io.huiyin.handling.round;

import io.huiyin.messaging.aggregate.AggregateRepository;
import java.util.Optional;

/** Shows the handling of a proposal. */
public final class ViewHandling {
    private final AggregateRepository<Handling> handlings;

    ViewHandling(AggregateRepository<Handling> handlings) {
        this.handlings = handlings;
    }

    public Optional<HandlingView> view(String id) {
        long sequence = handlings.sequence(id); // before the content: never newer than what is shown
        return handlings.find(id).map(handling -> HandlingView.of(id, sequence, handling));
    }
}
