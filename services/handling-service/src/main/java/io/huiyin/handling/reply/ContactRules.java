package io.huiyin.handling.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.handling.contact.Contact;
import io.huiyin.handling.contact.ContactRecord;
import java.time.LocalDate;
import java.util.Set;

/** What a contact record must say (R49–R57). */
record ContactRules(Matter matter, LocalDate openedOn, Set<ContactMode> faceToFaceModes) {
    /** The record. @throws Rejected with the first thing that is wrong */
    ContactRecord recorded(String contactId, Actor actor, Contact contact, LocalDate actedOn) {
        if (contact.submitterIds().isEmpty()) {
            throw new Rejected(new ReplyRejected.ContactWithoutSubmitter());
        }
        contact.submitterIds().forEach(matter::requireSubmitter);
        if (contact.summary().isBlank()) {
            throw new Rejected(new ReplyRejected.ContactSummaryMissing());
        }
        LocalDate contactedOn = contact.contactedOn() == null ? actedOn : contact.contactedOn();
        if (contactedOn.isBefore(openedOn)) {
            throw new Rejected(new ReplyRejected.ContactBeforeThisRound(contactedOn, openedOn));
        }
        return new ContactRecord(
                contactId,
                actor.unit(),
                contact.phase(),
                contact.mode(),
                faceToFaceModes.contains(contact.mode()),
                contactedOn,
                contact.submitterIds().stream().distinct().toList(),
                contact.summary().strip(),
                actor.person(),
                contact.explains());
    }
}
