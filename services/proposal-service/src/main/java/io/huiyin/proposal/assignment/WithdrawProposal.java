package io.huiyin.proposal.assignment;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.Agreement;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.proposal.register.Offices;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 撤回: the submitters take their proposal back; their office enters it (A12). */
public final class WithdrawProposal {
    private final Sessions sessions;
    private final AggregateRepository<Proposal> proposals;
    private final DomainClock clock;

    public WithdrawProposal(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * One submitter's consent as it was entered.
     *
     * @param agreedOn null = the day of the act
     */
    public record Consenting(
            @Nullable String submitterId, @Nullable LocalDate agreedOn) {}

    /**
     * Withdraws it.
     *
     * @param consents of every submitter, of merged ones too
     * @throws Rejected when somebody has not agreed, a reply was signed off, it was stopped before, or the other office keeps its
     *     kind
     */
    public Receipt withdraw(
            CommandContext command, String id, @Nullable String reason, @Nullable List<Consenting> consents) {
        String because = Because.require("撤回", reason);
        Proposal found = proposals.get(id);
        Offices.requireKeeps(command.actor(), found.kind());
        Session session = sessions.get(command.jurisdiction(), found.sessionId());
        LocalDate on = session.dayOfAct(command.occurredOn(), clock.instant());
        List<Agreement> agreements = Objects.requireNonNullElse(consents, List.<Consenting>of()).stream()
                .map(consent -> agreement(consent, session, on))
                .toList();
        return proposals.change(id, command, proposal -> Decision.of(proposal.withdraw(because, on, agreements)));
    }

    private Agreement agreement(@Nullable Consenting consent, Session session, LocalDate on) {
        if (consent == null || consent.submitterId() == null) {
            throw new Rejected(new RequestRejected.ValueMissing("同意撤回的提出人"));
        }
        LocalDate agreedOn = consent.agreedOn() == null ? on : session.dayOfAct(consent.agreedOn(), clock.instant());
        return new Agreement(consent.submitterId(), agreedOn);
    }
}
