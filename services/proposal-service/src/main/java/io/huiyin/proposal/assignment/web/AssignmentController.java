package io.huiyin.proposal.assignment.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.proposal.assignment.AssignProposal;
import io.huiyin.proposal.assignment.MergeProposal;
import io.huiyin.proposal.assignment.ReassignProposal;
import io.huiyin.proposal.assignment.WithdrawProposal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /proposals/{id}}: what the offices decide on it. */
@RestController
@RequestMapping(path = "/proposals/{id}", produces = "application/json")
class AssignmentController {
    private final AssignProposal assignProposal;
    private final ReassignProposal reassignProposal;
    private final WithdrawProposal withdrawProposal;
    private final MergeProposal mergeProposal;

    AssignmentController(
            AssignProposal assignProposal,
            ReassignProposal reassignProposal,
            WithdrawProposal withdrawProposal,
            MergeProposal mergeProposal) {
        this.assignProposal = assignProposal;
        this.reassignProposal = reassignProposal;
        this.withdrawProposal = withdrawProposal;
        this.mergeProposal = mergeProposal;
    }

    /** Units by id, full or short name. */
    record AssignmentRequest(
            @Nullable String leadUnitId, @Nullable List<String> coUnitIds) {}

    /** The unit may be the same again. */
    record ReassignmentRequest(
            @Nullable String returnedAssignmentId,
            @Nullable String unitId,
            @Nullable String reason) {}

    /** Why the submitters take it back, and that each of them agrees. */
    record WithdrawalRequest(
            @Nullable String because, @Nullable List<WithdrawProposal.Consenting> agreements) {}

    /** Into which other one, by its id. */
    record MergeRequest(@Nullable String into, @Nullable String reason) {}

    @PostMapping("/assignments")
    @Permit(Post.GOVERNMENT_OFFICE)
    CommandAnswer assign(CommandHeader header, @PathVariable String id, @RequestBody AssignmentRequest request) {
        return CommandAnswer.of(
                assignProposal.assign(CommandContext.of(header), id, request.leadUnitId(), request.coUnitIds()));
    }

    @PostMapping("/reassignments")
    @Permit({Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD})
    CommandAnswer reassign(CommandHeader header, @PathVariable String id, @RequestBody ReassignmentRequest request) {
        return CommandAnswer.of(reassignProposal.reassign(
                CommandContext.of(header), id, request.returnedAssignmentId(), request.unitId(), request.reason()));
    }

    @PostMapping("/withdrawals")
    @Permit({Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE})
    CommandAnswer withdraw(CommandHeader header, @PathVariable String id, @RequestBody WithdrawalRequest request) {
        return CommandAnswer.of(
                withdrawProposal.withdraw(CommandContext.of(header), id, request.because(), request.agreements()));
    }

    @PostMapping("/merges")
    @Permit(Post.GOVERNMENT_OFFICE)
    CommandAnswer merge(CommandHeader header, @PathVariable String id, @RequestBody MergeRequest request) {
        return CommandAnswer.of(mergeProposal.merge(CommandContext.of(header), id, request.into(), request.reason()));
    }
}
