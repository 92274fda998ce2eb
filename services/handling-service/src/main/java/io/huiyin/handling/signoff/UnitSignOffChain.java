package io.huiyin.handling.signoff;

import io.huiyin.contracts.HandlingEvent.SignOffChainSet;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.SignOffLevel;
import java.util.List;

/** The levels the office set for one unit and kind of document (D10), in place of the rule pack's. */
public final class UnitSignOffChain {
    private final String unitId;
    private final DocumentKind document;
    private OwnChain chain;

    /** As stored. */
    public record State(String unitId, DocumentKind document, List<SignOffLevel> levels, String reason) {}

    private UnitSignOffChain(String unitId, DocumentKind document, OwnChain chain) {
        this.unitId = unitId;
        this.document = document;
        this.chain = chain;
    }

    /** Set for the first time. @throws Rejected as {@link #set} */
    static UnitSignOffChain first(String unitId, DocumentKind document, OwnChain chain) {
        return new UnitSignOffChain(unitId, document, checked(chain));
    }

    public static UnitSignOffChain restore(State state) {
        return new UnitSignOffChain(state.unitId(), state.document(), new OwnChain(state.levels(), state.reason()));
    }

    public State snapshot() {
        return new State(unitId, document, chain.levels(), chain.reason());
    }

    /** Set again; the rule pack's chain takes it back. @throws Rejected for levels out of order, or without a reason */
    SignOffChainSet set(OwnChain next) {
        chain = checked(next);
        return said();
    }

    SignOffChainSet said() {
        return new SignOffChainSet(unitId, document, chain.levels(), chain.reason());
    }

    OwnChain chain() {
        return chain;
    }

    private static OwnChain checked(OwnChain chain) {
        List<SignOffLevel> levels = List.copyOf(chain.levels());
        boolean whole = levels.size() > 1
                && levels.get(0) == SignOffLevel.DRAFT
                && levels.get(levels.size() - 1) == SignOffLevel.SIGN_OFF
                && levels.stream().sorted().distinct().toList().equals(levels);
        if (!whole) {
            throw new Rejected(new SignOffRejected.ChainOutOfOrder(levels));
        }
        if (chain.reason().isBlank()) {
            throw new Rejected(new SignOffRejected.ChainReasonMissing());
        }
        return new OwnChain(levels, chain.reason().strip());
    }
}
