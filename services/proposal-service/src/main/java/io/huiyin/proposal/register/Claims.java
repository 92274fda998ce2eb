package io.huiyin.proposal.register;

import java.util.Optional;

/** Where claims are kept. */
public interface Claims {
    /** Claims a name unless somebody has it; either way the claim that holds now. */
    Claim claim(Claim wanted);

    /** The claim on a name. */
    Optional<Claim> find(String id);

    /** Gives a claim to another owner, if it is still the one that was seen. */
    boolean handOver(Claim seen, String newOwner);
}
