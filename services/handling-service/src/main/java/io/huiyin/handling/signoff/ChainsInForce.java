package io.huiyin.handling.signoff;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.deadline.RulePack;
import io.huiyin.messaging.aggregate.AggregateRepository;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which levels a document opened now goes through: the rule pack's, unless the office set others for the unit (D10). */
public final class ChainsInForce {
    private final AggregateRepository<UnitSignOffChain> chains;

    ChainsInForce(AggregateRepository<UnitSignOffChain> chains) {
        this.chains = chains;
    }

    /** A new chain; one that was set to the pack's own levels is the pack's. */
    public SignOffChain of(String jurisdiction, String unitId, DocumentKind document, RulePack pack) {
        List<SignOffLevel> usual = Objects.requireNonNull(pack.signOffChains().get(document));
        Optional<OwnChain> own = chains.find(Ids.signOffChain(jurisdiction, unitId, document.name()))
                .map(UnitSignOffChain::chain)
                .filter(chain -> !chain.levels().equals(usual));
        return own.map(SignOffChain::of).orElseGet(() -> SignOffChain.of(usual));
    }
}
