package io.huiyin.handling.reply;

import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.reply.AReply.aReply;
import static io.huiyin.handling.reply.AReply.aSignedReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.handling.assignment.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplyRingTest {
    private final Reply reply = aReply().received().reply();

    @Test
    @DisplayName("R45, A7: late from 00:00 of 1 October, not a second before")
    void late_from_the_day_after() {
        assertThat(reply.ring(midnight(10, 1).minusSeconds(1))).isEmpty();
        assertThat(reply.ring(midnight(10, 1)))
                .containsExactly(new ReplyOverdue(PROPOSAL, AReply.ID, 1, LEAD, REPLY_DUE, 1));
    }

    @Test
    @DisplayName("R45: said again every seven days, however often it rings")
    void said_again_every_seven_days() {
        reply.ring(midnight(10, 1));

        assertThat(reply.ring(midnight(10, 1))).isEmpty();
        assertThat(reply.ring(midnight(10, 7))).isEmpty();
        assertThat(reply.nextRing(midnight(10, 7))).isEqualTo(midnight(10, 8));
        assertThat(reply.ring(midnight(10, 8)))
                .containsExactly(new ReplyOverdue(PROPOSAL, AReply.ID, 1, LEAD, REPLY_DUE, 8));
    }

    @Test
    @DisplayName("A12: while it is not received, the receipt date rings first")
    void the_receipt_date_rings_first() {
        Reply open = aReply().reply();

        assertThat(open.nextRing(midnight(6, 16))).isEqualTo(RULES.wakeAt(RECEIPT_DUE));
        assertThat(open.nextRing(RULES.wakeAt(RECEIPT_DUE))).isEqualTo(midnight(10, 1));
        assertThat(reply.nextRing(midnight(6, 16))).isEqualTo(midnight(10, 1));
    }

    @Test
    @DisplayName("R81: a delivered reply is not late any more")
    void a_delivered_reply_is_silent() {
        Reply delivered = aSignedReply().deliveredOn(day(9, 30)).reply();

        assertThat(delivered.ring(midnight(10, 1))).isEmpty();
        assertThat(delivered.nextRing(midnight(10, 1))).isEqualTo(midnight(10, 8));
    }

    @Test
    @DisplayName("A12: a stopped one neither")
    void a_stopped_reply_is_silent() {
        reply.end("撤回");

        assertThat(reply.ring(midnight(10, 1))).isEmpty();
    }

    @Test
    @DisplayName("A12: what a former assignment says does not concern the new lead")
    void a_former_assignment_says_nothing() {
        reply.assignmentStands("a0", Standing.RETURNED);

        assertThat(reply.lead().standing()).isEqualTo(Standing.RECEIVED);
    }
}
