package io.huiyin.handling.reply;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.assignment.AssignmentRejected;
import io.huiyin.handling.contact.Contact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyContactTest {
    private final Reply reply = AReply.aReply().received().reply();

    @Test
    @DisplayName("R49–R54: a contact has phase, mode, day, submitters and what was said")
    void a_contact_is_recorded() {
        assertThat(contact(ContactMode.ROUNDTABLE, day(6, 25), "s1", "s2"))
                .isEqualTo(new ContactRecorded(
                        PROPOSAL,
                        AReply.ID,
                        1,
                        "c1",
                        ContactPhase.BEFORE,
                        ContactMode.ROUNDTABLE,
                        true,
                        day(6, 25),
                        List.of("s1", "s2"),
                        "了解意图",
                        null));
        assertThat(contact(ContactMode.PHONE, day(6, 26), "s1").contactId()).isEqualTo("c2");
    }

    @ParameterizedTest
    @DisplayName("A19: a visit is 面商, a call is not, a video call only where the pack says so")
    @CsvSource({
        "VISIT, true",
        "ROUNDTABLE, true",
        "FIELD_STUDY, true",
        "ON_SITE_INSPECTION, true",
        "PHONE, false",
        "VIDEO, false"
    })
    void what_counts_as_face_to_face(ContactMode mode, boolean faceToFace) {
        assertThat(contact(mode, day(6, 25), "s1").faceToFace()).isEqualTo(faceToFace);
    }

    @Test
    @DisplayName("R51: without a day of its own it happened on the day of the act")
    void without_a_day_it_happened_today() {
        assertThat(contact(ContactMode.VISIT, null, "s1").contactedOn()).isEqualTo(day(7, 1));
    }

    @Test
    @DisplayName("R21: no contact before receipt")
    void no_contact_before_receipt() {
        Reply unreceived = AReply.aReply().reply();

        refused(
                new AssignmentRejected.AssignmentNotYetReceived(),
                () -> unreceived.recordContact(
                        of(LEAD, Post.HANDLER), contactOf(ContactMode.VISIT, null, List.of("s1"), "了解意图"), day(7, 1)));
    }

    @Test
    @DisplayName("R32: the lead unit's contacts only")
    void the_lead_units_contacts_only() {
        refused(
                new ReplyRejected.OnlyTheLeadUnitReplies(LEAD.name()),
                () -> reply.recordContact(
                        of(CO, Post.HANDLER), contactOf(ContactMode.VISIT, null, List.of("s1"), "了解意图"), day(7, 1)));
    }

    @Test
    @DisplayName("R54: somebody took part, and he is one of the submitters")
    void somebody_took_part() {
        refused(new ReplyRejected.ContactWithoutSubmitter(), () -> contact(ContactMode.VISIT, day(6, 25)));
        refused(new ReplyRejected.UnknownSubmitter("s9"), () -> contact(ContactMode.VISIT, day(6, 25), "s1", "s9"));
    }

    @Test
    @DisplayName("R51: it says what was said")
    void it_says_what_was_said() {
        refused(
                new ReplyRejected.ContactSummaryMissing(),
                () -> reply.recordContact(
                        of(LEAD, Post.HANDLER), contactOf(ContactMode.VISIT, null, List.of("s1"), "  "), day(7, 1)));
    }

    @Test
    @DisplayName("R57: a contact of before this round does not count for it")
    void not_before_this_round() {
        refused(
                new ReplyRejected.ContactBeforeThisRound(day(6, 15), ASSIGNED_ON),
                () -> contact(ContactMode.VISIT, day(6, 15), "s1"));
    }

    @Test
    @DisplayName("R50, R81: after delivery only 办后")
    void after_delivery_only_afterwards() {
        Reply delivered = AReply.aSignedReply().deliveredOn(day(7, 25)).reply();
        Contact after = new Contact(ContactPhase.AFTER, ContactMode.PHONE, null, List.of("s1"), "征求意见", null);

        refused(
                new ReplyRejected.ReplyAlreadyDelivered(day(7, 25)),
                () -> delivered.recordContact(
                        of(LEAD, Post.HANDLER), contactOf(ContactMode.VISIT, null, List.of("s1"), "了解"), day(7, 26)));
        assertThat(delivered
                        .recordContact(of(LEAD, Post.HANDLER), after, day(7, 26))
                        .phase())
                .isEqualTo(ContactPhase.AFTER);
    }

    private ContactRecorded contact(ContactMode mode, LocalDate on, String... submitters) {
        return reply.recordContact(of(LEAD, Post.HANDLER), contactOf(mode, on, List.of(submitters), "了解意图"), day(7, 1));
    }

    private static Contact contactOf(ContactMode mode, LocalDate on, List<String> submitters, String summary) {
        return new Contact(ContactPhase.BEFORE, mode, on, submitters, summary, null);
    }
}
