package io.huiyin.handling.signoff;

import io.huiyin.messaging.aggregate.AggregateRepository;
import java.util.Optional;

/** Shows what the office set for a unit; empty where the rule pack's chain was never changed. */
public final class ViewSignOffChain {
    private final AggregateRepository<UnitSignOffChain> chains;

    ViewSignOffChain(AggregateRepository<UnitSignOffChain> chains) {
        this.chains = chains;
    }

    public Optional<UnitSignOffChainView> view(String id) {
        long sequence = chains.sequence(id); // before the content: never newer than what is shown
        return chains.find(id)
                .map(UnitSignOffChain::snapshot)
                .map(state -> new UnitSignOffChainView(
                        id, sequence, state.unitId(), state.document(), state.levels(), state.reason()));
    }
}
