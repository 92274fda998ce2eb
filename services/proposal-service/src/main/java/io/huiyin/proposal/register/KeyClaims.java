package io.huiyin.proposal.register;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.IdempotencyKeyReused;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.proposal.register.Claim.Purpose;

/** Ties an Idempotency-Key to what it creates, so that a retry after a crash creates the same thing. */
public final class KeyClaims {
    private final Claims claims;

    public KeyClaims(Claims claims) {
        this.claims = claims;
    }

    /**
     * What the command's key stands for.
     *
     * @param proposed taken when the key is new
     * @throws Rejected IdempotencyKeyReused when the key was used for another purpose
     */
    public String owner(CommandContext command, Purpose purpose, String proposed) {
        String id = Ids.of(command.jurisdiction(), "key", command.commandId());
        Claim held = claims.claim(new Claim(id, purpose, proposed));
        if (held.purpose() != purpose) {
            throw new Rejected(new IdempotencyKeyReused(command.commandId()));
        }
        return held.owner();
    }
}
