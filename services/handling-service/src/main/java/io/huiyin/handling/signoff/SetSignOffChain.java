package io.huiyin.handling.signoff;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;

/** The government office sets a unit's chain for a kind of document, with a reason (D10). */
public final class SetSignOffChain {
    private final AggregateRepository<UnitSignOffChain> chains;

    SetSignOffChain(AggregateRepository<UnitSignOffChain> chains) {
        this.chains = chains;
    }

    /** Documents under way keep the chain they were opened with. */
    public Receipt set(String unitId, DocumentKind document, OwnChain chain, CommandContext command) {
        String id = Ids.signOffChain(command.jurisdiction(), unitId, document.name());
        if (chains.find(id).isPresent()) {
            return chains.change(id, command, present -> Decision.of(present.set(chain)));
        }
        return chains.create(id, command, () -> {
            UnitSignOffChain first = UnitSignOffChain.first(unitId, document, chain);
            return new Created<>(first, Decision.of(first.said()));
        });
    }
}
