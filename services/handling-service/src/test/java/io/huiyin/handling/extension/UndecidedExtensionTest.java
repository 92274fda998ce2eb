package io.huiyin.handling.extension;

import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.midnight;
import static io.huiyin.handling.extension.AnExtendedReply.noon;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionDecisionOverdue;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.reply.AReply;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** D16: asked for in time, undecided when the due day is over. */
class UndecidedExtensionTest {
    /** Asked on 28 September, to be decided by 11 October: the holidays do not count. */
    private static final DueDate DECISION_DUE = RULES.extensionDecision(day(9, 28));

    private final AnExtendedReply reply = AnExtendedReply.signed();
    private final String id = reply.asked(day(9, 28), day(10, 31));

    @Test
    @DisplayName("D16: 延期待批: not said to be late; the clock rings again when the decision is due")
    void neither_late_nor_on_time() {
        assertThat(DECISION_DUE.on()).isEqualTo(day(10, 11));
        assertThat(reply.reply.nextRing(midnight(9, 29))).isEqualTo(midnight(10, 1));
        assertThat(reply.rings(midnight(10, 1))).isEmpty();
        assertThat(reply.reply.nextRing(midnight(10, 1))).isEqualTo(midnight(10, 12));
        assertThat(reply.rings(midnight(10, 12))).isEmpty();
        assertThat(reply.reply.nextRing(midnight(10, 12))).isEqualTo(midnight(10, 19));
    }

    @Test
    @DisplayName("D16: the office is reminded the day after, then every seven days, and no more once it has decided")
    void the_office_is_reminded() {
        assertThat(reply.reply.extensions().ring(id, midnight(10, 12).minusSeconds(1)))
                .isEmpty();
        assertThat(reply.reply.extensions().nextRing(id, midnight(9, 28))).isEqualTo(midnight(10, 12));
        assertThat(reply.reply.extensions().ring(id, midnight(10, 12)))
                .containsExactly(new ExtensionDecisionOverdue(PROPOSAL, AReply.ID, 1, id, DECISION_DUE, 1));
        assertThat(reply.reply.extensions().ring(id, midnight(10, 12))).isEmpty();
        assertThat(reply.reply.extensions().nextRing(id, midnight(10, 12))).isEqualTo(midnight(10, 19));
        assertThat(reply.reply.extensions().ring(id, midnight(10, 19)))
                .containsExactly(new ExtensionDecisionOverdue(PROPOSAL, AReply.ID, 1, id, DECISION_DUE, 8));
        reply.approved(id, day(10, 20));
        assertThat(reply.reply.extensions().ring(id, midnight(10, 26))).isEmpty();
    }

    @Test
    @DisplayName("D16: approved after the due day, the new date is in force from the start")
    void approved_later() {
        reply.rings(midnight(10, 1));
        assertThat(reply.approved(id, day(10, 9))).hasExactlyElementsOfTypes(ExtensionApproved.class, DueMoved.class);
        assertThat(reply.rings(midnight(10, 31))).isEmpty();
        assertThat(reply.rings(midnight(11, 1)))
                .singleElement()
                .satisfies(late -> assertThat(((ReplyOverdue) late).daysLate()).isEqualTo(1));
    }

    @Test
    @DisplayName("D16: refused after the due day, late from the original date, said in the same write")
    void refused_later() {
        reply.rings(midnight(10, 1));
        List<HandlingEvent> said = reply.refused(id, day(10, 9));
        assertThat(said).hasExactlyElementsOfTypes(ExtensionRefused.class, ReplyOverdue.class);
        assertThat(said.get(1)).isEqualTo(new ReplyOverdue(PROPOSAL, AReply.ID, 1, LEAD, REPLY_DUE, 9));
        assertThat(reply.rings(midnight(10, 10))).isEmpty();
        assertThat(reply.rings(midnight(10, 16))).hasSize(1);
    }

    @Test
    @DisplayName("D16: withdrawn after the due day is late just the same")
    void withdrawn_later() {
        assertThat(reply.withdrawn(id, day(10, 3)))
                .hasExactlyElementsOfTypes(ExtensionWithdrawn.class, ReplyOverdue.class);
    }

    @Test
    @DisplayName("D16: refused before the due day, nobody is late yet")
    void refused_in_time() {
        assertThat(reply.refused(id, day(9, 30))).hasExactlyElementsOfTypes(ExtensionRefused.class);
    }

    @Test
    @DisplayName("D16: delivered in time, the request ends by itself")
    void delivered_in_time() {
        assertThat(reply.delivered(day(9, 30)))
                .hasExactlyElementsOfTypes(ReplyDelivered.class, ExtensionWithdrawn.class)
                .last()
                .isEqualTo(new ExtensionWithdrawn(PROPOSAL, AReply.ID, 1, id, REPLY_DUE, day(9, 30), "已按期答复，不再需要延期"));
        assertThat(reply.onTime()).isTrue();
    }

    @Test
    @DisplayName("D16: delivered after the due day while undecided: an approval makes it on time again")
    void delivered_while_undecided_then_approved() {
        assertThat(reply.delivered(day(10, 8))).hasExactlyElementsOfTypes(ReplyDelivered.class);
        assertThat(reply.onTime()).isFalse();
        reply.approved(id, day(10, 9));
        assertThat(reply.onTime()).isTrue();
    }

    @Test
    @DisplayName("D16: delivered after the due day while undecided: a refusal leaves it late, and says nothing more")
    void delivered_while_undecided_then_refused() {
        reply.delivered(day(10, 8));
        assertThat(reply.refused(id, day(10, 9))).hasExactlyElementsOfTypes(ExtensionRefused.class);
        assertThat(reply.onTime()).isFalse();
    }

    @Test
    @DisplayName("D16, A28: closed meanwhile, the office still decides, and the delivery is measured by it")
    void closed_while_undecided() {
        reply.explained(id, day(9, 28), "s1", "s2");
        reply.delivered(day(10, 8));
        reply.reply.end("办结");
        assertThat(reply.reply.extensions().ring(id, midnight(10, 12))).hasSize(1);
        reply.decided(
                id,
                new ExtensionDecision(ExtensionDecision.Verdict.APPROVE, "同意", true),
                AnExtendedReply.HEAD,
                day(10, 13));
        assertThat(reply.onTime()).isTrue();
        assertThat(reply.reply.snapshot().extensions().pending()).isEmpty();
    }

    @Test
    @DisplayName(
            "D16, D11: entered late from a paper of 30 September, what was said late is on time again when approved")
    void said_late_then_approved() {
        AnExtendedReply late = AnExtendedReply.signed();
        assertThat(late.rings(midnight(10, 1))).hasSize(1);
        String request = late.asked(day(9, 30), day(10, 31));
        assertThat(late.rings(midnight(10, 8))).isEmpty();
        late.approved(request, day(10, 9));
        late.delivered(day(10, 31));
        assertThat(late.onTime()).isTrue();
        assertThat(late.rings(noon(day(11, 20)))).isEmpty();
    }
}
