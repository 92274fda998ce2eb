package io.huiyin.handling.reply.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.handling.reply.DeliverReply;
import io.huiyin.handling.reply.DraftReply;
import io.huiyin.handling.reply.ReplyView;
import io.huiyin.handling.reply.SignOffReply;
import io.huiyin.handling.reply.ViewReply;
import io.huiyin.handling.web.GroundsBody;
import io.huiyin.handling.web.PermitUnit;
import io.huiyin.handling.web.ReadingScope;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/replies/{id}")
class ReplyController {
    private final ViewReply viewReply;
    private final DraftReply draftReply;
    private final SignOffReply signOffReply;
    private final DeliverReply deliverReply;

    ReplyController(ViewReply viewReply, DraftReply draftReply, SignOffReply signOffReply, DeliverReply deliverReply) {
        this.viewReply = viewReply;
        this.draftReply = draftReply;
        this.signOffReply = signOffReply;
        this.deliverReply = deliverReply;
    }

    @GetMapping
    @PermitOfficesAndUnits
    ReplyView get(@PathVariable String id, Caller caller) {
        ReplyView view = viewReply.view(id).orElseThrow(() -> ReadingScope.unknown(id));
        ReadingScope.require(caller, id, view.lead().unit().unitId());
        return view;
    }

    @PostMapping("/drafts")
    @PermitUnit
    CommandAnswer draft(
            @PathVariable String id, @RequestBody ReplyRequests.ReplyDraftRequest body, CommandHeader header) {
        return CommandAnswer.of(draftReply.draft(id, body.content(), CommandContext.of(header)));
    }

    @PostMapping("/sign-offs")
    @PermitUnit
    CommandAnswer signOff(
            @PathVariable String id, @RequestBody ReplyRequests.ReplySignOffRequest body, CommandHeader header) {
        return CommandAnswer.of(signOffReply.signOff(id, body.decided(), CommandContext.of(header)));
    }

    @PostMapping("/deliveries")
    @PermitUnit
    CommandAnswer deliver(
            @PathVariable String id, @RequestBody ReplyRequests.DeliveriesRequest body, CommandHeader header) {
        return CommandAnswer.of(deliverReply.deliver(
                id, body.delivered(), GroundsBody.of(body.lateEntry()), CommandContext.of(header)));
    }
}
