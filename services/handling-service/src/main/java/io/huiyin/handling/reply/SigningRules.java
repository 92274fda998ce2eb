package io.huiyin.handling.reply;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.contact.ContactRecord;
import java.time.LocalDate;
import java.util.List;

/**
 * What must have happened before 签批 (R49, A19, D5), beside the chain itself.
 *
 * @param replyDueOn on that day the lead waits for nobody: an opinion of who joined late may be due after it (R24)
 */
record SigningRules(Lead lead, List<ContactRecord> contacts, List<ExpectedOpinion> opinions, LocalDate replyDueOn) {
    /** @throws Rejected with the first thing that is missing */
    void check(LocalDate signedOn) {
        List<ContactRecord> own = contacts.stream()
                .filter(contact -> contact.unitId().equals(lead.unit().unitId()))
                .toList();
        if (own.isEmpty()) {
            throw new Rejected(new ReplyRejected.ContactMissing());
        }
        if (own.stream().noneMatch(ContactRecord::faceToFace)) {
            throw new Rejected(new ReplyRejected.FaceToFaceContactMissing());
        }
        opinions.stream()
                .filter(opinion -> opinion.awaitedOn(signedOn) && signedOn.isBefore(replyDueOn))
                .findFirst()
                .ifPresent(opinion -> {
                    throw new Rejected(new ReplyRejected.OpinionOutstanding(
                            opinion.unit().name(), opinion.due().on()));
                });
    }

    /**
     * Who gave no opinion in its time, to be named in the letter. The one reminder D5 asks for is OpinionOverdue, due at
     * 00:00 of the day after; the date counts, not whether that clock has rung.
     */
    List<UnitRef> silentUnits(LocalDate signedOn) {
        return opinions.stream()
                .filter(opinion -> opinion.silentOn(signedOn))
                .map(ExpectedOpinion::unit)
                .toList();
    }
}
