package io.huiyin.proposal.register;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft's content, or all that is wrong with it. */
public final class CheckedContent {
    private final @Nullable ProposalContent content;
    private final List<Fault> faults;

    CheckedContent(@Nullable ProposalContent content, List<Fault> faults) {
        this.content = content;
        this.faults = List.copyOf(faults);
    }

    /** One thing that is wrong, and where. */
    public record Fault(ContentField field, Rejection rejection) {}

    /** The content, when nothing is wrong. */
    public Optional<ProposalContent> content() {
        return Optional.ofNullable(content);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The content. @throws Rejected with the first fault */
    public ProposalContent orThrow() {
        if (content == null) {
            throw new Rejected(faults.get(0).rejection());
        }
        return content;
    }
}
