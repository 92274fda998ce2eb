package io.huiyin.handling.reply;

import static io.huiyin.contracts.value.SignOffLevel.CHECK;
import static io.huiyin.contracts.value.SignOffLevel.SIGN_OFF;
import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.LI;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.WANG;
import static io.huiyin.handling.Case.answer;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.inSystem;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.aReply;
import static io.huiyin.handling.reply.AReply.aReplyWithACoUnit;
import static io.huiyin.handling.reply.AReply.aSignedReply;
import static io.huiyin.handling.reply.AReply.treating;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.handling.contact.Contact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes under a reply while it is made: co-units come and go, another proposal is merged into it. */
class ReplyCourseTest {
    private static final UnitRef LATER = new UnitRef("u009", "中阳县住建局", "住建局", "中建");
    private static final Point TAKEN_POINT = new Point("p3", "增加校车班次");
    private static final Submitter TAKEN_SUBMITTER = new Submitter("s3", "梁㐱", SubmitterKind.DEPUTY, false);

    private static DueDate lateOpinion(LocalDate joinedOn) {
        return RULES.opinionDueOnJoining(OPINION_DUE, joinedOn);
    }

    private static AReply joinedBy(AReply reply, LocalDate on) {
        reply.reply.opinionAlsoOwedBy(ExpectedOpinion.missing("a7", LATER, lateOpinion(on)));
        return reply;
    }

    private static DraftContent answering(String... points) {
        return new DraftContent(
                List.of(points).stream().map(point -> answer(point)).toList(),
                "A",
                ReplyDisclosure.PROACTIVE,
                null,
                List.of());
    }

    private static AReply merged(AReply reply) {
        reply.reply.takeOver(List.of(TAKEN_POINT), List.of(TAKEN_SUBMITTER));
        return reply;
    }

    @Test
    @DisplayName("R30, D5: the lead waits for the opinion of who joined late, to its own date")
    void a_late_opinion_is_awaited() {
        AReply waiting = joinedBy(aReply().received().contacted().drafted().reviewed(), day(8, 16));

        refused(
                new ReplyRejected.OpinionOutstanding(LATER.name(), day(8, 30)),
                () -> waiting.pass(SIGN_OFF, day(8, 30)));
        assertThat(waiting.pass(SIGN_OFF, day(8, 31))).isInstanceOf(ReplySignedOff.class);
    }

    @Test
    @DisplayName("R24, R30: an opinion due after the reply does not make the reply late")
    void nobody_is_made_late_by_waiting() {
        AReply waiting = joinedBy(aReply().received().contacted().drafted().reviewed(), day(9, 20));

        refused(
                new ReplyRejected.OpinionOutstanding(LATER.name(), day(10, 10)),
                () -> waiting.pass(SIGN_OFF, day(9, 29)));
        assertThat(waiting.pass(SIGN_OFF, day(9, 30))).isInstanceOf(ReplySignedOff.class);
    }

    @Test
    @DisplayName("A12: heard twice, it owes one opinion")
    void who_joins_owes_one_opinion() {
        AReply waiting = joinedBy(joinedBy(aReplyWithACoUnit(), day(7, 3)), day(7, 3));

        assertThat(waiting.reply.opinions()).extracting(ExpectedOpinion::unit).containsExactly(CO, LATER);
    }

    @Test
    @DisplayName("A12: nobody waits for the opinion of who left")
    void who_left_is_not_awaited() {
        AReply waiting = aReplyWithACoUnit().received().contacted().drafted().reviewed();
        waiting.reply.opinionOwedNoMore("a2");

        assertThat(waiting.pass(SIGN_OFF, day(7, 23))).isInstanceOf(ReplySignedOff.class);
    }

    @Test
    @DisplayName("A12, R32: the opinion of who left is treated by nobody, and an earlier treatment does no harm")
    void the_opinion_of_who_left_counts_no_longer() {
        AReply given = aReplyWithACoUnit().received().contacted().opinionGiven();
        given.draft(treating(AdoptionOutcome.ADOPTED, ""));
        given.reply.opinionOwedNoMore("a2");
        given.reply.opinionStands("a2", 0, OPINION_DUE, AReply.GIVEN);

        assertThat(given.reply.opinions()).isEmpty();
        refused(new ReplyRejected.NoSuchOpinion("a2"), () -> given.draft(treating(AdoptionOutcome.ADOPTED, "")));
        assertThat(given.signedOff().reply.signedOff()).isPresent();
    }

    @Test
    @DisplayName("A12, R63: the points of a merged proposal are answered, also when the draft was made before")
    void the_draft_must_answer_the_merged_points() {
        AReply reply = merged(aReply().received().contacted().drafted().reviewed());

        refused(new ReplyRejected.PointUnanswered("p3"), () -> reply.pass(SIGN_OFF, day(7, 23)));
        refused(new ReplyRejected.PointUnanswered("p3"), () -> reply.draft(answering("p1", "p2")));
        reply.draft(answering("p1", "p2", "p3"));
        assertThat(reply.signedOff().reply.signedOff()).isPresent();
    }

    @Test
    @DisplayName("A12, A9, R82: the merged one's submitters are met, get the reply, and are asked")
    void the_merged_submitters_get_the_reply() {
        AReply reply = merged(aReply().received());
        LocalDate on = day(7, 1);
        reply.reply.recordContact(
                of(LEAD, Post.HANDLER),
                new Contact(ContactPhase.BEFORE, ContactMode.VISIT, on, List.of("s3"), "了解意图", null),
                on);
        reply.draft(answering("p1", "p2", "p3"));
        reply.signedOff();

        refused(new ReplyRejected.SubmitterNotReached("梁㐱"), () -> reply.deliveredOn(day(7, 25)));
        ReplyDelivered delivered = (ReplyDelivered) AReply.deliver(
                        reply.reply,
                        of(LEAD, Post.HANDLER),
                        List.of(
                                inSystem(WANG, day(7, 25)),
                                inSystem(LI, day(7, 25)),
                                inSystem(TAKEN_SUBMITTER, day(7, 26))))
                .get(0);
        assertThat(delivered.submitters()).containsExactly(WANG, LI, TAKEN_SUBMITTER);
        assertThat(delivered.submitters()).filteredOn(Submitter::lead).containsExactly(WANG);
        assertThat(delivered.deliveredOn()).isEqualTo(day(7, 26));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("A12: heard again, nothing doubles")
    void a_merge_heard_again_changes_nothing(int times) {
        AReply reply = aReply();
        for (int i = 0; i < times; i++) {
            merged(reply);
        }
        assertThat(reply.reply.snapshot().subject().matter().points()).hasSize(3);
        assertThat(reply.reply.snapshot().subject().matter().submitters()).hasSize(3);
        assertThat(reply.reply.snapshot().subject().matter().title()).isEqualTo(io.huiyin.handling.Case.MATTER.title());
    }

    @Test
    @DisplayName("A12, R63: signed in the very moment of the merge, it goes through the chain again")
    void what_was_signed_meanwhile_is_signed_again() {
        AReply reply = merged(aSignedReply());

        assertThat(reply.reply.signedOff()).isEmpty();
        refused(new ReplyRejected.NotYetSignedOff(), () -> reply.deliveredOn(day(7, 25)));
        reply.draft(answering("p1", "p2", "p3"));
        assertThat(reply.pass(CHECK, day(7, 24))).isNotNull();
        reply.pass(SignOffLevel.REVIEW, day(7, 24));
        assertThat(reply.pass(SIGN_OFF, day(7, 24))).isInstanceOf(ReplySignedOff.class);
    }

    @Test
    @DisplayName("A12, R33: the next round answers everything, too")
    void the_next_round_knows_the_merged_points() {
        AReply reply = merged(aReply());
        var next = reply.reply.snapshot().nextRound("141129:p:reply:2", day(9, 1), RULES.rehandlingDue(day(9, 1)));

        assertThat(next.subject().matter().points()).extracting(Point::pointId).containsExactly("p1", "p2", "p3");
    }
}
