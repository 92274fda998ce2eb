package io.huiyin.handling.contact;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.reply.PresentFacts;
import io.huiyin.handling.reply.Reply;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The lead unit records a contact with submitters (R49–R54). */
public final class RecordContact {
    private final AggregateRepository<Reply> replies;
    private final PresentFacts facts;
    private final ActDays days;

    RecordContact(AggregateRepository<Reply> replies, PresentFacts facts, ActDays days) {
        this.replies = replies;
        this.facts = facts;
        this.days = days;
    }

    public Receipt record(String replyId, Contact contact, CommandContext command) {
        return replies.change(replyId, command, reply -> {
            facts.tell(replyId, reply);
            ZoneId zone = reply.rules().zone();
            LocalDate on = contact.contactedOn() == null
                    ? days.of(command, zone)
                    : days.notInTheFuture(contact.contactedOn(), zone);
            HandlingEvent.ContactRecorded recorded = reply.recordContact(command.actor(), contact, on);
            return new Decision(List.of(recorded), Map.of("contactId", recorded.contactId()));
        });
    }
}
