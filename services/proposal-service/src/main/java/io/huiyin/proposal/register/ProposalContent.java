package io.huiyin.proposal.register;

import io.huiyin.contracts.ProposalEvent.ProposalRegistered;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was proposed and by whom, checked. {@code text} is what was submitted, unchanged. */
public record ProposalContent(
        ProposalKind kind,
        String title,
        String text,
        List<Point> points,
        List<Submitter> submitters,
        @Nullable String topic,
        @Nullable UnitRef suggestedLead,
        List<UnitRef> suggestedCoHandling,
        boolean key) {
    /** Checks a draft by the rules and the session's units; names every fault, not only the first. */
    public static CheckedContent check(ProposalDraft draft, Session session) {
        return new ContentCheck(draft, session).check();
    }

    ProposalRegistered registered(String proposalId, String sessionId, RegistrationChannel channel) {
        return new ProposalRegistered(
                proposalId,
                sessionId,
                kind,
                title,
                text,
                points,
                submitters,
                topic,
                suggestedLead,
                suggestedCoHandling,
                key,
                channel);
    }
}
