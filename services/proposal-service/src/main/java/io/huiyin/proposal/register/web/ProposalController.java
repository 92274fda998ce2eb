package io.huiyin.proposal.register.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.proposal.http.Commands;
import io.huiyin.proposal.register.FindProposal;
import io.huiyin.proposal.register.NumberProposal;
import io.huiyin.proposal.register.RegisterProposal;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /proposals}: registration, number, content. */
@RestController
@RequestMapping(path = "/proposals", produces = "application/json")
class ProposalController {
    private final RegisterProposal registerProposal;
    private final NumberProposal numberProposal;
    private final FindProposal findProposal;

    ProposalController(RegisterProposal registerProposal, NumberProposal numberProposal, FindProposal findProposal) {
        this.registerProposal = registerProposal;
        this.numberProposal = numberProposal;
        this.findProposal = findProposal;
    }

    @PostMapping
    @Permit({
        Post.DEPUTY,
        Post.CPPCC_MEMBER,
        Post.ORGANIZATION,
        Post.CONGRESS_OFFICE,
        Post.CPPCC_OFFICE,
        Post.GOVERNMENT_OFFICE
    })
    CommandAnswer register(CommandHeader header, @RequestBody ProposalRequest request) {
        String sessionId = Objects.requireNonNullElse(request.sessionId(), "");
        return CommandAnswer.of(registerProposal.register(Commands.of(header), sessionId, request.draft()));
    }

    @PostMapping("/{id}/numbers")
    @Permit({Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE, Post.GOVERNMENT_OFFICE})
    CommandAnswer number(CommandHeader header, @PathVariable String id, @RequestBody NumberRequest request) {
        return CommandAnswer.of(numberProposal.number(Commands.of(header), id, request.category(), request.serial()));
    }

    @GetMapping("/{id}")
    @Permit({
        Post.DEPUTY,
        Post.CPPCC_MEMBER,
        Post.ORGANIZATION,
        Post.HANDLER,
        Post.SECTION_HEAD,
        Post.LEADER_IN_CHARGE,
        Post.UNIT_HEAD,
        Post.LIAISON_OFFICER,
        Post.LEDGER_KEEPER,
        Post.GOVERNMENT_OFFICE,
        Post.GOVERNMENT_OFFICE_HEAD,
        Post.GOVERNMENT_OFFICE_VICE_HEAD,
        Post.INSPECTION_OFFICE,
        Post.CONGRESS_OFFICE,
        Post.CPPCC_OFFICE
    })
    ResponseEntity<ProposalView> showProposal(@PathVariable String id) {
        FindProposal.Found found = findProposal.find(id);
        return ResponseEntity.ok()
                .eTag("\"" + id + "@" + found.sequence() + "\"")
                .body(ProposalView.of(id, found.sequence(), found.state()));
    }
}
