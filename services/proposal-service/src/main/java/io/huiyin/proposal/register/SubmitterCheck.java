package io.huiyin.proposal.register;

import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.Characters;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.proposal.register.CheckedContent.Fault;
import io.huiyin.proposal.register.ProposalDraft.SubmitterDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may submit what (R5, R103, R116, A9). */
final class SubmitterCheck {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SUBMITTERS = 200;

    private final @Nullable ProposalKind kind;
    private final List<SubmitterDraft> drafts;

    SubmitterCheck(@Nullable ProposalKind kind, @Nullable List<SubmitterDraft> drafts) {
        this.kind = kind;
        this.drafts = Objects.requireNonNullElse(drafts, List.of());
    }

    List<Submitter> check(List<Fault> faults) {
        if (drafts.isEmpty()) {
            faults.add(new Fault(ContentField.LEAD_SUBMITTER, new ProposalRejected.SubmitterMissing()));
            return List.of();
        }
        if (drafts.size() > MOST_SUBMITTERS) {
            String field = ContentField.CO_SUBMITTERS.label();
            faults.add(new Fault(ContentField.CO_SUBMITTERS, new ProposalRejected.TooMany(field, MOST_SUBMITTERS)));
            return List.of();
        }
        List<Submitter> submitters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SubmitterDraft draft : drafts) {
            Submitter submitter = submitter(draft, submitters.size() + 1, faults);
            if (submitter != null) {
                submitters.add(submitter);
                if (!names.add(submitter.name())) {
                    faults.add(new Fault(field(submitter), new ProposalRejected.SubmitterRepeated(submitter.name())));
                }
            }
        }
        requireOneLead(submitters, faults);
        return List.copyOf(submitters);
    }

    private @Nullable Submitter submitter(@Nullable SubmitterDraft draft, int position, List<Fault> faults) {
        String name = draft == null || draft.name() == null ? "" : draft.name().strip();
        SubmitterKind submitterKind = draft == null ? null : draft.kind();
        if (draft == null || submitterKind == null || name.isEmpty()) {
            faults.add(new Fault(ContentField.LEAD_SUBMITTER, new ProposalRejected.SubmitterMissing()));
            return null;
        }
        Submitter submitter = new Submitter("s" + position, name, submitterKind, draft.lead());
        ContentField field = field(submitter);
        if (!Characters.printableLine(name)) {
            faults.add(new Fault(field, new RequestRejected.UnsupportedCharacters(field.label())));
        } else if (Characters.length(name) > LONGEST_NAME) {
            faults.add(new Fault(field, new ProposalRejected.NameTooLong(field.label(), LONGEST_NAME)));
        } else if (Characters.looksLikeContactData(name)) {
            faults.add(new Fault(field, new ProposalRejected.ContactDataRefused(field.label())));
        }
        if (kind != null) {
            requireFits(kind, submitter, faults);
        }
        return submitter;
    }

    private static void requireFits(ProposalKind kind, Submitter submitter, List<Fault> faults) {
        boolean suggestion = kind == ProposalKind.DEPUTY_SUGGESTION;
        if (suggestion && submitter.kind() == SubmitterKind.ORGANIZATION) {
            faults.add(new Fault(field(submitter), new ProposalRejected.OrganizationCannotSuggest(submitter.name())));
        } else if (suggestion != (submitter.kind() == SubmitterKind.DEPUTY)) {
            faults.add(new Fault(
                    field(submitter),
                    new ProposalRejected.SubmitterOfOtherKind(submitter.name(), submitter.kind(), kind)));
        }
    }

    private static void requireOneLead(List<Submitter> submitters, List<Fault> faults) {
        List<String> leads =
                submitters.stream().filter(Submitter::lead).map(Submitter::name).toList();
        if (leads.size() > 1) {
            faults.add(new Fault(ContentField.LEAD_SUBMITTER, new ProposalRejected.SeveralLeads(leads)));
        } else if (leads.isEmpty() && !submitters.isEmpty()) {
            List<String> names = submitters.stream().map(Submitter::name).toList();
            faults.add(new Fault(ContentField.LEAD_SUBMITTER, new ProposalRejected.LeadMissing(names)));
        }
    }

    private static ContentField field(Submitter submitter) {
        if (submitter.kind() == SubmitterKind.ORGANIZATION) {
            return ContentField.ORGANIZATION;
        }
        return submitter.lead() ? ContentField.LEAD_SUBMITTER : ContentField.CO_SUBMITTERS;
    }
}
