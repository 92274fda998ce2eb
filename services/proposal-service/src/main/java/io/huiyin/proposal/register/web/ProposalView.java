package io.huiyin.proposal.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.register.Absorbed;
import io.huiyin.proposal.register.Assigned;
import io.huiyin.proposal.register.Progress;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.register.ProposalContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the register shows it; what has not happened yet is left out.
 *
 * @param points its own; what was merged into it stands in {@code absorbed}
 * @param holders everybody who has or had it, with from, until and why it ended
 * @param returns what units returned, with the unit they proposed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        String id,
        long sequence,
        String proposalId,
        String sessionId,
        ProposalKind kind,
        String title,
        String text,
        List<Point> points,
        List<Submitter> submitters,
        @Nullable String topic,
        @Nullable UnitRef suggestedLead,
        List<UnitRef> suggestedCoHandling,
        boolean key,
        RegistrationChannel channel,
        @Nullable ProposalNumber number,
        @Nullable String printedNumber,
        @Nullable Assigned assigned,
        Proposal.@Nullable Stopped stopped,
        List<Assigned.Holder> holders,
        List<Progress.Returned> returns,
        List<Absorbed> absorbed,
        @Nullable LocalDate closedOn) {
    static ProposalView of(String id, long sequence, Proposal.State state) {
        ProposalContent content = state.content();
        ProposalNumber number = state.number();
        return new ProposalView(
                id,
                sequence,
                state.proposalId(),
                state.sessionId(),
                content.kind(),
                content.title(),
                content.text(),
                content.points(),
                content.submitters(),
                content.topic(),
                content.suggestedLead(),
                content.suggestedCoHandling(),
                content.key(),
                state.channel(),
                number,
                number == null ? null : number.printed(),
                state.assigned(),
                state.stopped(),
                holders(state),
                state.progress().returns(),
                state.absorbed(),
                state.progress().closedOn());
    }

    private static List<Assigned.Holder> holders(Proposal.State state) {
        Assigned assigned = state.assigned();
        Proposal.Stopped stopped = state.stopped();
        List<Assigned.Holder> holders = assigned == null ? List.of() : assigned.holders();
        return stopped == null
                ? holders
                : holders.stream()
                        .map(holder ->
                                holder.until() == null ? holder.ended(stopped.stoppedOn(), stopped.because()) : holder)
                        .toList();
    }
}
