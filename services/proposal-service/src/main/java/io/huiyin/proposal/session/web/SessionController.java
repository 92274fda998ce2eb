package io.huiyin.proposal.session.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitEveryPost;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.proposal.session.CloseSession;
import io.huiyin.proposal.session.OpenSession;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.SessionDraft;
import io.huiyin.proposal.session.Sessions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sessions}. */
@RestController
@RequestMapping(path = "/sessions", produces = "application/json")
class SessionController {
    private final OpenSession openSession;
    private final CloseSession closeSession;
    private final Sessions sessions;

    SessionController(OpenSession openSession, CloseSession closeSession, Sessions sessions) {
        this.openSession = openSession;
        this.closeSession = closeSession;
        this.sessions = sessions;
    }

    @PostMapping
    @Permit(Post.GOVERNMENT_OFFICE)
    CommandAnswer open(CommandHeader header, @RequestBody SessionDraft draft) {
        return CommandAnswer.of(openSession.open(CommandContext.of(header), draft));
    }

    @PostMapping("/{id}/closings")
    @Permit(Post.GOVERNMENT_OFFICE)
    CommandAnswer close(CommandHeader header, @PathVariable String id) {
        return CommandAnswer.of(closeSession.close(CommandContext.of(header), id));
    }

    @GetMapping("/{id}")
    @PermitEveryPost
    ResponseEntity<Session.State> showSession(Caller caller, @PathVariable String id) {
        Session session = sessions.get(caller.jurisdiction(), id);
        return ResponseEntity.ok()
                .eTag("\"" + session.id() + "@" + sessions.sequence(session) + "\"")
                .body(session.snapshot());
    }
}
