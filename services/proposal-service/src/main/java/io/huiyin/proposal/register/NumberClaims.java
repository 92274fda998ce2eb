package io.huiyin.proposal.register;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Characters;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.proposal.register.Claim.Purpose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A13: one number, one proposal. */
public final class NumberClaims {
    private static final int LONGEST_CATEGORY = 20;
    private static final int HIGHEST_SERIAL = 99_999;

    private final Claims claims;
    private final AggregateRepository<Proposal> proposals;

    public NumberClaims(Claims claims, AggregateRepository<Proposal> proposals) {
        this.claims = claims;
        this.proposals = proposals;
    }

    /** Why class and serial cannot be a number; empty when they can. */
    public static Optional<ProposalRejected> fault(@Nullable String category, @Nullable Integer serial) {
        if (category == null || category.isBlank()) {
            return Optional.of(new ProposalRejected.NumberInvalid("类别没有填写"));
        }
        if (!Characters.printableLine(category) || category.contains(":") || !category.equals(category.strip())) {
            return Optional.of(new ProposalRejected.NumberInvalid("类别里有不能用的字符或多余的空格"));
        }
        if (category.endsWith("类") || Characters.length(category) > LONGEST_CATEGORY) {
            return Optional.of(
                    new ProposalRejected.NumberInvalid("类别只填“教育”这样的名称，不带“类”字，最多 " + LONGEST_CATEGORY + " 字"));
        }
        if (serial == null || serial < 1 || serial > HIGHEST_SERIAL) {
            return Optional.of(new ProposalRejected.NumberInvalid("编号应为 1 至 " + HIGHEST_SERIAL + " 的整数"));
        }
        return Optional.empty();
    }

    /**
     * Claims a number for a proposal, or finds that it holds it already.
     *
     * @throws Rejected NumberTaken when another proposal has it or is about to get it
     */
    public void claim(String jurisdiction, ProposalNumber number, String proposalId) {
        Claim wanted = new Claim(id(jurisdiction, number), Purpose.NUMBER, proposalId);
        Claim held = claims.claim(wanted);
        if (!held.equals(wanted) && !(abandoned(jurisdiction, number, held) && claims.handOver(held, proposalId))) {
            throw new Rejected(new ProposalRejected.NumberTaken(number.printed()));
        }
    }

    /**
     * Claims a number for a proposal that is about to be registered with it. A registration that was cut off between its
     * claim and its write is gone on with under the id it had.
     *
     * @return the id to register under: the one proposed, or that of the registration that was cut off
     * @throws Rejected NumberTaken when a registered proposal has it or is about to get it
     */
    public String claimOrAdopt(String jurisdiction, ProposalNumber number, String proposalId) {
        Claim wanted = new Claim(id(jurisdiction, number), Purpose.NUMBER, proposalId);
        Claim held = claims.claim(wanted);
        if (proposals.find(Ids.of(jurisdiction, held.owner())).isEmpty()) {
            return held.owner();
        }
        claim(jurisdiction, number, proposalId);
        return proposalId;
    }

    /** Who holds a number; perhaps a proposal that is not registered yet. */
    public Optional<String> owner(String jurisdiction, ProposalNumber number) {
        return claims.find(id(jurisdiction, number))
                .filter(held -> !abandoned(jurisdiction, number, held))
                .map(Claim::owner);
    }

    /** Its owner exists and can never get it: it got another number, or was stopped, after it had claimed this one. */
    private boolean abandoned(String jurisdiction, ProposalNumber number, Claim held) {
        return proposals
                .find(Ids.of(jurisdiction, held.owner()))
                .map(owner -> !owner.awaitsNumber()
                        && !owner.number().filter(number::equals).isPresent())
                .orElse(false);
    }

    private static String id(String jurisdiction, ProposalNumber number) {
        return Ids.of(
                jurisdiction,
                number.sessionId(),
                number.kind().name(),
                number.category(),
                Integer.toString(number.serial()));
    }
}
