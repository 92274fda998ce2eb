package io.huiyin.proposal.register;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.NotPermitted;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import java.util.List;
import java.util.Map;

/** R4, R5: 建议 come from deputies and the congress, 提案 from members and the CPPCC. */
public final class Offices {
    private static final Map<ProposalKind, List<Post>> SUBMIT = Map.of(
            ProposalKind.DEPUTY_SUGGESTION,
            List.of(Post.DEPUTY, Post.CONGRESS_OFFICE, Post.GOVERNMENT_OFFICE),
            ProposalKind.CPPCC_PROPOSAL,
            List.of(Post.CPPCC_MEMBER, Post.ORGANIZATION, Post.CPPCC_OFFICE, Post.GOVERNMENT_OFFICE));
    private static final Map<ProposalKind, List<Post>> KEEP = Map.of(
            ProposalKind.DEPUTY_SUGGESTION, List.of(Post.CONGRESS_OFFICE, Post.GOVERNMENT_OFFICE),
            ProposalKind.CPPCC_PROPOSAL, List.of(Post.CPPCC_OFFICE, Post.GOVERNMENT_OFFICE));

    private Offices() {}

    /** @throws Rejected NotPermitted when the actor's post submits the other kind only */
    static void requireSubmits(Actor actor, ProposalKind kind) {
        require(actor, SUBMIT.getOrDefault(kind, List.of()));
    }

    /** @throws Rejected NotPermitted when the actor's office keeps the other kind's register */
    public static void requireKeeps(Actor actor, ProposalKind kind) {
        require(actor, KEEP.getOrDefault(kind, List.of()));
    }

    private static void require(Actor actor, List<Post> permitted) {
        if (!permitted.contains(actor.post())) {
            throw new Rejected(new NotPermitted(actor.post(), permitted));
        }
    }
}
