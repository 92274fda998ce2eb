package io.huiyin.proposal.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.register.Assigned;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.register.ProposalContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal as the register shows it; what has not happened yet is left out. */
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
        Proposal.@Nullable Stopped stopped) {
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
                state.stopped());
    }
}
