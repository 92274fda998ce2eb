package io.huiyin.handling.contact.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.handling.contact.Contact;
import io.huiyin.handling.contact.RecordContact;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.PermitUnit;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContactController {
    private final RecordContact recordContact;

    ContactController(RecordContact recordContact) {
        this.recordContact = recordContact;
    }

    /** 沟通记录. */
    record ContactRequest(
            @Nullable ContactPhase phase,
            @Nullable ContactMode mode,
            @Nullable LocalDate contactedOn,
            @Nullable List<@Nullable String> submitterIds,
            @Nullable String summary,
            @Nullable String explains) {}

    @PostMapping("/replies/{id}/contacts")
    @PermitUnit
    CommandAnswer record(@PathVariable String id, @RequestBody ContactRequest body, CommandHeader header) {
        Contact contact = new Contact(
                Commands.required("沟通阶段", body.phase()),
                Commands.required("沟通方式", body.mode()),
                body.contactedOn(),
                Commands.list("沟通对象", body.submitterIds()),
                Commands.text("沟通内容", body.summary()),
                body.explains());
        return CommandAnswer.of(recordContact.record(id, contact, CommandContext.of(header)));
    }
}
