package io.huiyin.proposal.assignment.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.proposal.assignment.ChangeCoUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /proposals/{id}/co-units}: who co-handles. */
@RestController
@RequestMapping(path = "/proposals/{id}/co-units", produces = "application/json")
class CoUnitController {
    private final ChangeCoUnits changeCoUnits;

    CoUnitController(ChangeCoUnits changeCoUnits) {
        this.changeCoUnits = changeCoUnits;
    }

    /** A unit by id, full or short name, and why it is needed. */
    record CoUnitRequest(@Nullable String unitId, @Nullable String reason) {}

    /** Why it is no longer needed. */
    record ReleaseRequest(@Nullable String reason) {}

    @PostMapping
    @Permit(Post.GOVERNMENT_OFFICE)
    CommandAnswer join(CommandHeader header, @PathVariable String id, @RequestBody CoUnitRequest request) {
        return CommandAnswer.of(changeCoUnits.join(CommandContext.of(header), id, request.unitId(), request.reason()));
    }

    @PostMapping("/{assignmentId}/releases")
    @Permit(Post.GOVERNMENT_OFFICE)
    CommandAnswer release(
            CommandHeader header,
            @PathVariable String id,
            @PathVariable String assignmentId,
            @RequestBody ReleaseRequest request) {
        return CommandAnswer.of(changeCoUnits.release(CommandContext.of(header), id, assignmentId, request.reason()));
    }
}
