package io.huiyin.handling.reply;

import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.LI;
import static io.huiyin.handling.Case.MATTER;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.WANG;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.inSystem;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.aReply;
import static io.huiyin.handling.reply.AReply.aSignedReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplyDeliveryTest {
    private static final Actor LIAISON = of(LEAD, Post.LIAISON_OFFICER);

    private final Reply signed = aSignedReply().reply();

    @Test
    @DisplayName("R81, A9, R82: delivered to each; the last day counts; the survey's dates follow from it")
    void delivered_to_each() {
        List<Delivery> deliveries = List.of(inSystem(WANG, day(9, 28)), inSystem(LI, day(9, 30)));

        assertThat(AReply.deliver(signed, LIAISON, deliveries))
                .containsExactly(new ReplyDelivered(
                        PROPOSAL,
                        AReply.ID,
                        1,
                        MATTER.kind(),
                        MATTER.title(),
                        LEAD,
                        AReply.NUMBER,
                        List.of(WANG, LI),
                        deliveries,
                        day(9, 30),
                        REPLY_DUE,
                        true,
                        RULES.surveyRemind(day(9, 30)),
                        RULES.surveySilence(day(9, 30)),
                        RULES.wakeAt(RULES.surveyRemind(day(9, 30)))));
    }

    @Test
    @DisplayName("A9, R45: late when the last one was reached after the due day")
    void late_when_the_last_one_is_late() {
        assertThat(AReply.deliver(signed, LIAISON, List.of(inSystem(WANG, day(9, 30)), inSystem(LI, day(10, 1)))))
                .singleElement()
                .satisfies(delivered ->
                        assertThat(((ReplyDelivered) delivered).onTime()).isFalse());
    }

    @Test
    @DisplayName("R62: nothing leaves the unit before 签批")
    void nothing_leaves_before_sign_off() {
        Reply drafted = aReply().received().contacted().drafted().reply();

        refused(
                new ReplyRejected.NotYetSignedOff(),
                () -> AReply.deliver(drafted, LIAISON, List.of(inSystem(WANG, day(7, 25)), inSystem(LI, day(7, 25)))));
    }

    @Test
    @DisplayName("A9: every submitter exactly once, nobody else")
    void every_submitter_exactly_once() {
        refused(
                new ReplyRejected.SubmitterNotReached("李秀英"),
                () -> AReply.deliver(signed, LIAISON, List.of(inSystem(WANG, day(7, 25)))));
        refused(
                new ReplyRejected.DeliveredTwice("王建国"),
                () -> AReply.deliver(
                        signed,
                        LIAISON,
                        List.of(inSystem(WANG, day(7, 25)), inSystem(WANG, day(7, 26)), inSystem(LI, day(7, 25)))));
        refused(
                new ReplyRejected.UnknownSubmitter("s7"),
                () -> AReply.deliver(
                        signed, LIAISON, List.of(new Delivery("s7", DeliveryChannel.IN_SYSTEM, day(7, 25), null))));
        refused(new ReplyRejected.SubmitterNotReached("王建国"), () -> AReply.deliver(signed, LIAISON, List.of()));
    }

    @Test
    @DisplayName("A24: not before it was signed")
    void not_before_it_was_signed() {
        refused(
                new ReplyRejected.DeliveredBeforeSigning(day(7, 22), day(7, 23)),
                () -> AReply.deliver(signed, LIAISON, List.of(inSystem(WANG, day(7, 22)), inSystem(LI, day(7, 25)))));
    }

    @Test
    @DisplayName("D9: by hand with the signed slip, by post with the receipt")
    void by_hand_and_by_post_with_proof() {
        refused(
                new ReplyRejected.DeliveryProofMissing("王建国", DeliveryChannel.BY_HAND),
                () -> AReply.deliver(
                        signed,
                        LIAISON,
                        List.of(
                                new Delivery("s1", DeliveryChannel.BY_HAND, day(7, 25), " "),
                                inSystem(LI, day(7, 25)))));
        refused(
                new ReplyRejected.DeliveryProofMissing("李秀英", DeliveryChannel.BY_POST),
                () -> AReply.deliver(
                        signed,
                        LIAISON,
                        List.of(
                                inSystem(WANG, day(7, 25)),
                                new Delivery("s2", DeliveryChannel.BY_POST, day(7, 25), null))));
        assertThatCode(() -> AReply.deliver(
                        signed,
                        LIAISON,
                        List.of(
                                new Delivery("s1", DeliveryChannel.BY_HAND, day(7, 25), "签收单 3"),
                                new Delivery("s2", DeliveryChannel.BY_POST, day(7, 26), "XA123456"))))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("R81: after delivery nothing changes")
    void after_delivery_nothing_changes() {
        AReply delivered = aSignedReply().deliveredOn(day(7, 25));
        ReplyRejected already = new ReplyRejected.ReplyAlreadyDelivered(day(7, 25));

        refused(already, () -> delivered.deliveredOn(day(7, 26)));
        refused(already, () -> delivered.draft(AReply.content()));
        refused(already, () -> delivered.pass(SignOffLevel.SIGN_OFF, day(7, 26)));
    }

    @Test
    @DisplayName("A12: nothing is delivered after a stop")
    void nothing_after_a_stop() {
        signed.end("并案");

        refused(
                new ReplyRejected.ReplyEnded("并案"),
                () -> AReply.deliver(signed, LIAISON, List.of(inSystem(WANG, day(7, 25)), inSystem(LI, day(7, 25)))));
    }
}
