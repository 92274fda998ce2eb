package io.huiyin.handling.extension;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.FOUR_LEVELS;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.extension.AnExtendedReply.HEAD;
import static io.huiyin.handling.extension.AnExtendedReply.UNIT_HEAD;
import static io.huiyin.handling.extension.AnExtendedReply.VICE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.reply.AReply;
import io.huiyin.handling.reply.Lead;
import io.huiyin.handling.reply.ReplyRejected;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {
    private static final DueDate ORIGINAL = RULES.replyDue(day(6, 14));
    private static final DueDate TO_OCTOBER = RULES.extendedDue(ORIGINAL, day(10, 31));
    private static final ExtensionDecision YES = new ExtensionDecision(ExtensionDecision.Verdict.APPROVE, "", false);

    private final AnExtendedReply proposal = AnExtendedReply.proposal();

    @ParameterizedTest(name = "{0}: asked {1}, until {2} → {3}")
    @DisplayName(
            "R25, R27, A6, D1: asked on or before the due day, later than it, at most three months from the original")
    @CsvSource({
        "CPPCC_PROPOSAL,    2023-09-01, 2023-10-31, yes",
        "CPPCC_PROPOSAL,    2023-09-30, 2023-10-01, yes",
        "CPPCC_PROPOSAL,    2023-10-01, 2023-10-31, ExtensionAskedTooLate",
        "CPPCC_PROPOSAL,    2023-09-01, 2023-12-30, yes",
        "CPPCC_PROPOSAL,    2023-09-01, 2023-12-31, ExtensionTooLong",
        "CPPCC_PROPOSAL,    2023-09-01, 2023-09-30, ExtensionNotLater",
        "CPPCC_PROPOSAL,    2023-09-01, 2023-09-14, ExtensionNotLater",
        "DEPUTY_SUGGESTION, 2023-09-30, 2023-10-31, beyond the statute",
        "DEPUTY_SUGGESTION, 2023-09-30, 2023-12-30, beyond the statute",
        "DEPUTY_SUGGESTION, 2023-09-30, 2023-12-31, ExtensionTooLong",
        "DEPUTY_SUGGESTION, 2023-10-01, 2023-12-30, ExtensionAskedTooLate"
    })
    void which_dates_may_be_asked_for(ProposalKind kind, LocalDate askedOn, LocalDate until, String outcome) {
        AnExtendedReply reply = AnExtendedReply.assigned(kind, day(6, 14), 1);
        String result;
        try {
            reply.asked(askedOn, until);
            result = ((ExtensionRequested) reply.said.get(0)).beyondStatute() ? "beyond the statute" : "yes";
        } catch (Rejected rejected) {
            result = rejected.rejection().getClass().getSimpleName();
        }
        assertThat(result).isEqualTo(outcome);
        assertThat(reply.reply.due()).as("R26: asking moves nothing").isEqualTo(ORIGINAL);
    }

    @Test
    @DisplayName("R25, D16: the request names report, reason, day, and when the office is to have decided")
    void what_a_request_says() {
        AnExtendedReply suggestion = AnExtendedReply.suggestion();
        suggestion.asked(day(9, 25), day(10, 31));
        assertThat(suggestion.said)
                .containsExactly(new ExtensionRequested(
                        PROPOSAL,
                        AReply.ID,
                        1,
                        "e1",
                        LEAD,
                        "中教科报〔2023〕7号",
                        "涉及项目审批",
                        day(10, 31),
                        day(9, 25),
                        ORIGINAL,
                        RULES.extensionDecision(day(9, 25)),
                        RULES.statutoryDue(ProposalKind.DEPUTY_SUGGESTION, day(6, 14))
                                .orElseThrow(),
                        true,
                        RULES.wakeAt(RULES.extensionDecision(day(9, 25)))));
    }

    @Test
    @DisplayName("R25: written, with a reason; by the lead only")
    void written_and_reasoned() {
        refused(
                new ExtensionRejected.ExtensionReasonMissing(),
                () -> proposal.asked(UNIT_HEAD, day(9, 1), new ExtensionRequest(day(10, 31), " ", "报1号")));
        refused(
                new ExtensionRejected.ExtensionReportMissing(),
                () -> proposal.asked(UNIT_HEAD, day(9, 1), new ExtensionRequest(day(10, 31), "复杂", "")));
        refused(
                new ReplyRejected.OnlyTheLeadUnitReplies(LEAD.name()),
                () -> proposal.asked(
                        of(CO, Post.UNIT_HEAD), day(9, 1), new ExtensionRequest(day(10, 31), "复杂", "报1号")));
    }

    @Test
    @DisplayName("A5: a further round cannot be extended")
    void a_further_round_is_not_extended() {
        AnExtendedReply second = AnExtendedReply.assigned(ProposalKind.CPPCC_PROPOSAL, day(6, 14), 2);
        refused(new ExtensionRejected.RoundNotExtendable(2), () -> second.asked(day(9, 1), day(10, 31)));
    }

    @Test
    @DisplayName("R81: what is delivered needs no extension")
    void not_after_delivery() {
        AnExtendedReply delivered = AnExtendedReply.signed();
        delivered.delivered(day(7, 25));
        refused(new ReplyRejected.ReplyAlreadyDelivered(day(7, 25)), () -> delivered.asked(day(7, 26), day(10, 31)));
    }

    @Test
    @DisplayName("R26, A6: approved by a vice head, the new date is in force, and it is said that it moved")
    void approved() {
        String id = proposal.asked(day(9, 20), day(10, 31));
        proposal.explained(id, day(9, 20), "s1", "s2");

        assertThat(proposal.decided(id, YES, VICE_HEAD, day(9, 22)))
                .containsExactly(
                        new ExtensionApproved(
                                PROPOSAL, AReply.ID, 1, "e1", ORIGINAL, TO_OCTOBER, day(9, 22), null, false),
                        new DueMoved(
                                PROPOSAL,
                                1,
                                DueSubject.REPLY,
                                "a1",
                                ORIGINAL,
                                TO_OCTOBER,
                                RULES.wakeAt(TO_OCTOBER),
                                null));
        assertThat(proposal.reply.due()).isEqualTo(TO_OCTOBER);
        assertThat(TO_OCTOBER.because()).isEqualTo("原定2023年9月30日答复，经批准延期至2023年10月31日（R27）");
        refused(
                new ExtensionRejected.ExtensionAlreadyEnded(id, day(9, 22)),
                () -> proposal.decided(id, YES, HEAD, day(9, 23)));
    }

    @Test
    @DisplayName("R28, A6: nothing takes effect before it was explained to every submitter")
    void explained_first() {
        String id = proposal.asked(day(9, 20), day(10, 31));
        refused(
                new ExtensionRejected.ExtensionNotExplained("王建国"),
                () -> proposal.decided(id, YES, VICE_HEAD, day(9, 22)));
        proposal.explained(id, day(9, 21), "s1");
        refused(
                new ExtensionRejected.ExtensionNotExplained("李秀英"),
                () -> proposal.decided(id, YES, VICE_HEAD, day(9, 22)));
        proposal.explained(id, day(9, 23), "s2");
        refused(
                new ExtensionRejected.ExtensionNotExplained("李秀英"),
                () -> proposal.decided(id, YES, VICE_HEAD, day(9, 22)));
        assertThat(proposal.decided(id, YES, VICE_HEAD, day(9, 23))).hasSize(2);
    }

    @Test
    @DisplayName("R28: a contact explains a request that there is and that is undecided")
    void a_contact_explains_what_is_undecided() {
        refused(new ExtensionRejected.UnknownExtension("e1"), () -> proposal.explained("e1", day(9, 20), "s1", "s2"));
        String id = proposal.asked(day(9, 20), day(10, 31));
        proposal.withdrawn(id, day(9, 21));
        refused(
                new ExtensionRejected.ExtensionAlreadyEnded("e1", day(9, 21)),
                () -> proposal.explained("e1", day(9, 22), "s1"));
    }

    @Test
    @DisplayName("D1: beyond the statute only the head decides, confirms it, and says why; refusing needs no head")
    void beyond_the_statute() {
        AnExtendedReply suggestion = AnExtendedReply.suggestion();
        String id = suggestion.asked(day(9, 20), day(10, 31));
        suggestion.explained(id, day(9, 20), "s1", "s2");
        LocalDate statutory = day(9, 14);

        refused(
                new ExtensionRejected.BeyondStatuteNeedsTheHead(day(10, 31), statutory),
                () -> suggestion.decided(
                        id,
                        new ExtensionDecision(ExtensionDecision.Verdict.APPROVE, "同意", true),
                        VICE_HEAD,
                        day(9, 21)));
        refused(
                new ExtensionRejected.BeyondStatuteNotConfirmed(day(10, 31), statutory),
                () -> suggestion.decided(
                        id, new ExtensionDecision(ExtensionDecision.Verdict.APPROVE, "同意", false), HEAD, day(9, 21)));
        refused(
                new ExtensionRejected.ExtensionDecisionReasonMissing(),
                () -> suggestion.decided(
                        id, new ExtensionDecision(ExtensionDecision.Verdict.APPROVE, " ", true), HEAD, day(9, 21)));
        assertThat(suggestion.approved(id, day(9, 21)).get(0))
                .isEqualTo(new ExtensionApproved(
                        PROPOSAL, AReply.ID, 1, "e1", ORIGINAL, TO_OCTOBER, day(9, 21), "同意", true));
        String next = suggestion.asked(day(9, 22), day(11, 30));
        assertThat(suggestion.refused(next, day(9, 23))).hasSize(1);
    }

    @Test
    @DisplayName("A6: several extensions, together never beyond three months from the original date")
    void several_together() {
        proposal.approved(proposal.asked(day(9, 20), day(10, 31)), day(9, 21));
        proposal.approved(proposal.asked(day(10, 31), day(11, 30)), day(11, 1));
        refused(
                new ExtensionRejected.ExtensionTooLong(day(12, 31), day(12, 30)),
                () -> proposal.asked(day(11, 30), day(12, 31)));
        proposal.approved(proposal.asked(day(11, 30), day(12, 30)), day(11, 30));
        assertThat(proposal.reply.due().on()).isEqualTo(day(12, 30));
        refused(
                new ExtensionRejected.ExtensionTooLong(LocalDate.of(2024, 1, 1), day(12, 30)),
                () -> proposal.asked(day(12, 30), LocalDate.of(2024, 1, 1)));
    }

    @Test
    @DisplayName("R26: one request at a time; after its end the next one")
    void one_at_a_time() {
        String first = proposal.asked(day(9, 1), day(10, 31));
        refused(new ExtensionRejected.ExtensionStillPending(first), () -> proposal.asked(day(9, 2), day(11, 30)));
        assertThat(proposal.withdrawn(first, day(9, 3)))
                .containsExactly(new ExtensionWithdrawn(PROPOSAL, AReply.ID, 1, first, ORIGINAL, day(9, 3), "不再需要"));
        assertThat(proposal.asked(day(9, 4), day(11, 30))).isEqualTo("e2");
    }

    @Test
    @DisplayName("R26: refused with a reason, the date stays; a withdrawal says why, too")
    void refused_or_withdrawn_with_a_reason() {
        String id = proposal.asked(day(9, 20), day(10, 31));
        refused(
                new ExtensionRejected.ExtensionDecisionReasonMissing(),
                () -> proposal.decided(
                        id, new ExtensionDecision(ExtensionDecision.Verdict.REFUSE, "", false), VICE_HEAD, day(9, 21)));
        refused(
                new ExtensionRejected.ExtensionReasonMissing(),
                () -> proposal.reply
                        .extensions()
                        .withdraw(id, "", UNIT_HEAD, day(9, 21), AnExtendedReply.noon(day(9, 21))));
        refused(
                new ExtensionRejected.ExtensionEndedBeforeAsked(day(9, 19), day(9, 20)),
                () -> proposal.refused(id, day(9, 19)));
        assertThat(proposal.refused(id, day(9, 21)))
                .containsExactly(new ExtensionRefused(PROPOSAL, AReply.ID, 1, id, ORIGINAL, day(9, 21), "理由不充分"));
        assertThat(proposal.reply.due()).isEqualTo(ORIGINAL);
        refused(
                new ExtensionRejected.UnknownExtension("e9"),
                () -> proposal.reply
                        .extensions()
                        .withdraw("e9", "不再需要", UNIT_HEAD, day(9, 21), AnExtendedReply.noon(day(9, 21))));
    }

    @Test
    @DisplayName("A12: another lead has not asked; merged or withdrawn, nothing is left to decide")
    void another_lead_or_a_stop_ends_it() {
        String id = proposal.asked(day(6, 20), day(10, 31));
        assertThat(proposal.reply.ledBy(new Lead("a9", CO, RECEIPT_DUE, Standing.OPEN), FOUR_LEVELS, day(6, 22)))
                .containsExactly(
                        new ExtensionWithdrawn(PROPOSAL, AReply.ID, 1, id, ORIGINAL, day(6, 22), "改由中阳县财政局主办"));
        refused(
                new ExtensionRejected.ExtensionAlreadyEnded(id, day(6, 22)),
                () -> proposal.decided(id, YES, HEAD, day(6, 23)));

        AnExtendedReply stopped = AnExtendedReply.proposal();
        String other = stopped.asked(day(6, 20), day(10, 31));
        assertThat(stopped.reply.stop("并案", day(6, 21)))
                .containsExactly(new ExtensionWithdrawn(PROPOSAL, AReply.ID, 1, other, ORIGINAL, day(6, 21), "并案"));
        assertThat(stopped.reply.stop("并案", day(6, 21))).isEmpty();
    }

    @Test
    @DisplayName("D17: an approved date stays with the case when another unit leads")
    void an_approved_date_stays() {
        proposal.approved(proposal.asked(day(6, 20), day(10, 31)), day(6, 21));
        proposal.reply.ledBy(new Lead("a9", CO, RECEIPT_DUE, Standing.OPEN), FOUR_LEVELS, day(6, 22));
        assertThat(proposal.reply.due()).isEqualTo(TO_OCTOBER);
    }
}
