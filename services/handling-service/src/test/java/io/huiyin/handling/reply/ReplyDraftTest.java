package io.huiyin.handling.reply;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.FOUR_LEVELS;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.RECEIPT_DUE;
import static io.huiyin.handling.Case.answer;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;
import static io.huiyin.handling.Case.refused;
import static io.huiyin.handling.reply.AReply.aReply;
import static io.huiyin.handling.reply.AReply.aReplyWithACoUnit;
import static io.huiyin.handling.reply.AReply.content;
import static io.huiyin.handling.reply.AReply.treating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.Case;
import io.huiyin.handling.assignment.AssignmentRejected;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.signoff.SignOffRejected;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplyDraftTest {
    private final AReply received = aReply().received();

    @Test
    @DisplayName("R62, R63, R71, R75: a draft answers every point, classed and marked")
    void a_draft() {
        assertThat(received.draft(content()))
                .isEqualTo(new ReplyDrafted(
                        PROPOSAL,
                        AReply.ID,
                        1,
                        1,
                        List.of(answer("p1"), answer("p2")),
                        "A",
                        ReplyDisclosure.PROACTIVE,
                        null,
                        List.of()));
    }

    @Test
    @DisplayName("R32: only the lead unit replies")
    void only_the_lead_unit_replies() {
        refused(
                new ReplyRejected.OnlyTheLeadUnitReplies(LEAD.name()),
                () -> received.reply.draft(of(CO, Post.HANDLER), content(), day(7, 20)));
        refused(
                new ReplyRejected.OnlyTheLeadUnitReplies(LEAD.name()),
                () -> received.drafted()
                        .reply
                        .pass(SignOffLevel.CHECK, of(CO, Post.SECTION_HEAD), day(7, 21), () -> ""));
    }

    @Test
    @DisplayName("R21: no draft before receipt")
    void no_draft_before_receipt() {
        refused(new AssignmentRejected.AssignmentNotYetReceived(), () -> aReply().draft(content()));
    }

    @Test
    @DisplayName("A12: no draft while the assignment is returned")
    void no_draft_while_returned() {
        received.reply.assignmentStands("a1", Standing.RETURNED);

        refused(new AssignmentRejected.AssignmentIsReturned(), () -> received.draft(content()));
    }

    @Test
    @DisplayName("R62: 承办人员 drafts")
    void the_handler_drafts() {
        refused(
                new SignOffRejected.WrongPostForLevel(SignOffLevel.DRAFT, Post.HANDLER, Post.SECTION_HEAD),
                () -> received.reply.draft(of(LEAD, Post.SECTION_HEAD), content(), day(7, 20)));
    }

    @Test
    @DisplayName("R63: every point is answered")
    void every_point_is_answered() {
        refused(new ReplyRejected.PointUnanswered("p2"), () -> received.draft(answering(answer("p1"))));
        refused(
                new ReplyRejected.PointUnanswered("p1"),
                () -> received.draft(
                        answering(new PointAnswer("p1", " ", "已落实", AdoptionOutcome.ADOPTED), answer("p2"))));
    }

    @Test
    @DisplayName("R63: each once")
    void each_point_once() {
        refused(
                new ReplyRejected.PointAnsweredTwice("p1"),
                () -> received.draft(answering(answer("p1"), answer("p1"), answer("p2"))));
    }

    @Test
    @DisplayName("R63: nothing the proposal does not raise")
    void no_unknown_point() {
        refused(
                new ReplyRejected.UnknownPoint("p3"),
                () -> received.draft(answering(answer("p1"), answer("p2"), answer("p3"))));
    }

    @Test
    @DisplayName("R71: every answer says what became of the problem")
    void every_answer_says_what_became_of_it() {
        refused(
                new ReplyRejected.ImplementationStatusMissing("p1"),
                () -> received.draft(
                        answering(new PointAnswer("p1", "已更换", "", AdoptionOutcome.ADOPTED), answer("p2"))));
    }

    @Test
    @DisplayName("A1: the outcome class is one of the session's")
    void the_outcome_class_is_one_of_the_sessions() {
        DraftContent unknown =
                new DraftContent(List.of(answer("p1"), answer("p2")), "甲", ReplyDisclosure.PROACTIVE, null, List.of());

        refused(new ReplyRejected.UnknownOutcomeClass("甲", List.of("A", "B")), () -> received.draft(unknown));
    }

    @Test
    @DisplayName("A2: 依申请公开 and 不予公开 need a reason, 主动公开 does not")
    void disclosure_needs_a_reason() {
        refused(
                new ReplyRejected.DisclosureReasonMissing(),
                () -> received.draft(content(ReplyDisclosure.ON_REQUEST, null, List.of())));
        refused(
                new ReplyRejected.DisclosureReasonMissing(),
                () -> received.draft(content(ReplyDisclosure.WITHHELD, " ", List.of())));
        assertThatCode(() -> received.draft(content(ReplyDisclosure.WITHHELD, "涉及个人隐私", List.of())))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("R32: every submitted opinion is treated")
    void every_submitted_opinion_is_treated() {
        AReply withOpinion = aReplyWithACoUnit().received().opinionGiven();

        refused(new ReplyRejected.OpinionUntreated(CO.name()), () -> withOpinion.draft(content()));
        assertThatCode(() -> withOpinion.draft(treating(AdoptionOutcome.ADOPTED, "")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("R32: with a reason unless it was adopted")
    void not_adopted_needs_a_reason() {
        AReply withOpinion = aReplyWithACoUnit().received().opinionGiven();

        refused(
                new ReplyRejected.TreatmentReasonMissing(CO.name()),
                () -> withOpinion.draft(treating(AdoptionOutcome.PARTLY_ADOPTED, " ")));
        refused(
                new ReplyRejected.TreatmentReasonMissing(CO.name()),
                () -> withOpinion.draft(treating(AdoptionOutcome.NOT_ADOPTED, "")));
        assertThatCode(() -> withOpinion.draft(treating(AdoptionOutcome.NOT_ADOPTED, "与上位规定不符")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("R32: only opinions that were submitted, each once")
    void only_submitted_opinions_each_once() {
        AReply waiting = aReplyWithACoUnit().received();
        OpinionTreatment adopted = new OpinionTreatment("a2", AdoptionOutcome.ADOPTED, "");

        refused(
                new ReplyRejected.NoSuchOpinion("a2"),
                () -> waiting.draft(content(ReplyDisclosure.PROACTIVE, null, List.of(adopted))));
        refused(
                new ReplyRejected.OpinionTreatedTwice(CO.name()),
                () -> waiting.opinionGiven()
                        .draft(content(ReplyDisclosure.PROACTIVE, null, List.of(adopted, adopted))));
    }

    @Test
    @DisplayName("D5: a draft may be written while an opinion is missing")
    void a_draft_may_be_written_while_an_opinion_is_missing() {
        assertThatCode(() -> aReplyWithACoUnit().received().draft(content())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("R62: a new draft is a new revision")
    void a_new_draft_is_a_new_revision() {
        received.drafted();

        assertThat(((ReplyDrafted) received.draft(content())).revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("A12: nothing after the proposal was stopped")
    void nothing_after_a_stop() {
        received.reply.end("撤回");
        received.reply.end("办结");

        refused(new ReplyRejected.ReplyEnded("撤回"), () -> received.draft(content()));
    }

    @Test
    @DisplayName("A12: the former lead's draft is not in the new lead's chain")
    void the_new_lead_starts_again() {
        Reply reply = received.contacted().drafted().reply;
        reply.ledBy(new Lead("a3", CO, RECEIPT_DUE, Standing.OPEN), FOUR_LEVELS, Case.day(6, 27));
        reply.assignmentStands("a3", Standing.RECEIVED);

        refused(
                new ReplyRejected.OnlyTheLeadUnitReplies(CO.name()),
                () -> reply.pass(SignOffLevel.CHECK, of(LEAD, Post.SECTION_HEAD), day(7, 21), () -> ""));
        refused(
                new SignOffRejected.DraftAwaited(),
                () -> reply.pass(SignOffLevel.CHECK, of(CO, Post.SECTION_HEAD), day(7, 21), () -> ""));
    }

    private static DraftContent answering(PointAnswer... answers) {
        return new DraftContent(List.of(answers), "A", ReplyDisclosure.PROACTIVE, null, List.of());
    }
}
