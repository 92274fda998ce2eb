package io.huiyin.supervision.casefile;

import static io.huiyin.supervision.Story.ASSIGNED;
import static io.huiyin.supervision.Story.EDUCATION;
import static io.huiyin.supervision.Story.FINANCE;
import static io.huiyin.supervision.Story.HOUSING;
import static io.huiyin.supervision.Story.OPINION_DUE;
import static io.huiyin.supervision.Story.REPLY_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.persistence.StoredInMemory;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Co-units that come and go, cases merged into others: what the case file shows of it. */
class CourseOfACaseTest {
    private final Story story = new Story("p1", ProposalKind.DEPUTY_SUGGESTION, EDUCATION, FINANCE)
            .titled("关于修路的建议", "修路。", 12)
            .registered()
            .assigned();
    private final Story other = new Story("p2", ProposalKind.DEPUTY_SUGGESTION, FINANCE)
            .titled("关于也修路的建议", "也修路。", 19)
            .registered();

    private Story answered(Story told, String... points) {
        return told.say(
                "Reply",
                told.replyId(1),
                new ReplyDrafted(
                        "p1",
                        told.replyId(1),
                        1,
                        1,
                        List.of(points).stream()
                                .map(point -> new PointAnswer(point, "答" + point, "已落实", AdoptionOutcome.ADOPTED))
                                .toList(),
                        "A",
                        ReplyDisclosure.PROACTIVE,
                        null,
                        List.of()));
    }

    private static Successor successor(Story merged, Story... others) {
        StoredInMemory store = new StoredInMemory();
        List.of(others).forEach(told -> put(store, Told.file(told)));
        return new ReadCase(store).successor(Told.view(merged)).orElseThrow();
    }

    private static void put(StoredInMemory store, CaseFile file) {
        CaseFile present = CaseFile.empty(file.id());
        for (var section : file.sections().entrySet()) {
            assertThat(store.save(present, section.getKey(), section.getValue()))
                    .isTrue();
            present = store.find(file.id()).orElseThrow();
        }
    }

    @Test
    @DisplayName("R29, R30: who joined is a co-unit at once, with its own date, also before handling-service says so")
    void who_joined_is_a_co_unit() {
        story.on(ASSIGNED.plusDays(20)).joined("co9", HOUSING, OPINION_DUE.plusDays(15));
        CaseView view = Told.view(story);
        assertThat(view.coUnits()).extracting(AssignmentView::unit).containsExactly(FINANCE, HOUSING);
        assertThat(view.coUnits().get(1).assignedBecause()).isEqualTo("涉及住建");
        assertThat(view.duties())
                .filteredOn(duty -> duty.subject() == Duty.Subject.OPINION)
                .extracting(Duty::unit, duty -> duty.due().on())
                .containsExactly(tuple(FINANCE, OPINION_DUE), tuple(HOUSING, OPINION_DUE.plusDays(15)));
        assertThat(Scope.units(view)).contains(HOUSING.unitId());
    }

    @Test
    @DisplayName(
            "A12: who left owes nothing and stands in the history, with until and reason; its opinion stays readable")
    void who_left_stands_in_the_history() {
        story.opinion("co1", FINANCE, true).on(ASSIGNED.plusDays(30)).left("co1", FINANCE);
        CaseView view = Told.view(story);
        assertThat(view.coUnits()).isEmpty();
        assertThat(view.formerAssignments()).singleElement().satisfies(former -> {
            assertThat(former.endedOn()).isEqualTo(ASSIGNED.plusDays(30));
            assertThat(former.endReason()).isEqualTo("不再需要");
            assertThat(former.opinion()).isNotNull();
        });
        assertThat(view.duties())
                .filteredOn(duty -> duty.assignmentId().equals("co1"))
                .noneMatch(Duty::open);
    }

    @Test
    @DisplayName("A12: the unit that a return proposes is shown")
    void a_return_shows_whom_it_proposes() {
        story.say(
                "Assignment",
                Ids.assignment(Story.COUNTY, "p1", "lead1"),
                new AssignmentReturned("p1", "lead1", EDUCATION, AssignmentRole.LEAD, "无关", FINANCE.unitId()));
        assertThat(Told.view(story).lead().proposedUnitId()).isEqualTo(FINANCE.unitId());
    }

    @Test
    @DisplayName("A12: the case that goes on shows what was merged into it, points and submitters included")
    void the_case_that_goes_on_shows_the_merged_one() {
        story.tookOver(other, 2);
        CaseView view = Told.view(story);
        assertThat(view.merged()).singleElement().satisfies(merged -> {
            assertThat(merged.id()).isEqualTo(other.id());
            assertThat(merged.number().printed()).isEqualTo("民生类第19号");
        });
        assertThat(view.points()).extracting(Point::pointId).containsExactly("p1", "p2", "p3", "p4");
        assertThat(view.submitters()).extracting(Submitter::submitterId).containsExactly("s1", "s2", "s3", "s4");
        assertThat(view.submitters()).filteredOn(Submitter::lead).hasSize(1);
    }

    @Test
    @DisplayName("A12: a merged case keeps its number, texts and submitters and points to the other one")
    void a_merged_case_points_to_the_other() {
        other.mergedInto(story);
        CaseView view = Told.view(other);
        assertThat(view.status()).isEqualTo(CaseStatus.MERGED);
        assertThat(view.printedNumber()).isEqualTo("民生类第19号");
        assertThat(view.text()).isEqualTo("也修路。");
        assertThat(view.submitters()).hasSize(2);
        assertThat(view.stop().mergedInto()).isEqualTo("p1");
        assertThat(view.stop().printedNumber()).isEqualTo("民生类第12号");
    }

    @Test
    @DisplayName("A12: a merged case shows reply, delivery and survey of the other, its own points' answers only")
    void a_merged_case_shows_what_became_of_it() {
        story.tookOver(other, 2);
        other.mergedInto(story);
        assertThat(successor(other, story, other).answers()).isEmpty();

        answered(story, "p1", "p2", "p3", "p4").signed(1).on(REPLY_DUE).delivered(1, REPLY_DUE);
        story.concluded(1, 2, 0, 0, 0).closed(1, new SurveyTotals(2, 0, 0, 0));
        Successor successor = successor(other, story, other);
        assertThat(successor.id()).isEqualTo(story.id());
        assertThat(successor.printedNumber()).isEqualTo("民生类第12号");
        assertThat(successor.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(successor.deliveredOn()).isEqualTo(REPLY_DUE);
        assertThat(successor.satisfaction()).isEqualTo(SatisfactionState.SATISFIED);
        assertThat(successor.answers())
                .extracting(PointAnswer::pointId, PointAnswer::answer)
                .containsExactly(tuple("p1", "答p3"), tuple("p2", "答p4"));
    }

    @Test
    @DisplayName("A12: over two merges the answers are still those to its own points")
    void a_chain_of_merges_is_followed() {
        Story middle = new Story("p3", ProposalKind.DEPUTY_SUGGESTION, FINANCE)
                .titled("关于再修路的建议", "再修路。", 20)
                .registered()
                .assigned()
                .tookOver(other, 2);
        other.mergedInto(middle);
        middle.mergedInto(story);
        story.say(
                "Proposal",
                story.id(),
                new io.huiyin.contracts.ProposalEvent.ProposalMerged(
                        "p1",
                        Told.view(story).number(),
                        "p3",
                        Told.view(middle).number(),
                        "关于再修路的建议",
                        List.of("p1", "p2", "p3", "p4").stream()
                                .map(id -> new io.huiyin.contracts.value.MergedPoint(
                                        new Point("p" + (Integer.parseInt(id.substring(1)) + 2), "修路"), id))
                                .toList(),
                        List.of(),
                        ASSIGNED,
                        "内容相同"));
        answered(story, "p1", "p2", "p3", "p4", "p5", "p6").signed(1).delivered(1, REPLY_DUE);
        assertThat(successor(other, story, middle, other).answers())
                .extracting(PointAnswer::pointId, PointAnswer::answer)
                .containsExactly(tuple("p1", "答p5"), tuple("p2", "答p6"));
    }

    @Test
    @DisplayName("A12: who was not merged has no successor")
    void a_withdrawn_case_has_none() {
        assertThat(new ReadCase(new StoredInMemory()).successor(Told.view(story.stopped())))
                .isEmpty();
    }
}
