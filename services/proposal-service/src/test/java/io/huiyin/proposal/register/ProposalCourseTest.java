package io.huiyin.proposal.register;

import static io.huiyin.proposal.Fixtures.ASSIGNED_ON;
import static io.huiyin.proposal.Fixtures.EDUCATION;
import static io.huiyin.proposal.Fixtures.FINANCE;
import static io.huiyin.proposal.Fixtures.TRANSPORT;
import static io.huiyin.proposal.Fixtures.VETERANS;
import static io.huiyin.proposal.Fixtures.allAgree;
import static io.huiyin.proposal.Fixtures.assigned;
import static io.huiyin.proposal.Fixtures.number;
import static io.huiyin.proposal.Fixtures.numbered;
import static io.huiyin.proposal.Fixtures.other;
import static io.huiyin.proposal.Fixtures.otherNumbered;
import static io.huiyin.proposal.Fixtures.registered;
import static io.huiyin.proposal.Fixtures.session;
import static io.huiyin.proposal.Fixtures.sessionDraft;
import static io.huiyin.proposal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.value.Agreement;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.SessionDraft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to a case after 交办: returned, co-handled by more or fewer, merged, withdrawn. */
class ProposalCourseTest {
    private static final LocalDate JULY_3 = LocalDate.of(2023, 7, 3);
    private static final Post OFFICE = Post.GOVERNMENT_OFFICE;

    private final Proposal proposal = assigned();

    private String lead() {
        return proposal.snapshot().assigned().lead().assignmentId();
    }

    private String coUnit() {
        return proposal.snapshot().assigned().coHandling().get(0).assignmentId();
    }

    private void returned(UnitRef unit, String proposedUnit) {
        AssignmentReturned event =
                new AssignmentReturned("p-1", lead(), unit, AssignmentRole.LEAD, "不属本单位职责", proposedUnit);
        UnitRef meant = session().unit(proposedUnit).orElse(null);
        proposal.progressed(progress -> progress.returned(event, JULY_3, meant));
    }

    private ProposalReassigned reassign(UnitRef unit, Post by) {
        return proposal.reassign(session(), lead(), unit, "改由该单位主办", JULY_3, by);
    }

    private static void signed(Proposal signed) {
        signed.progressed(progress -> progress.signed(1));
    }

    private static void closed(Proposal closed) {
        signed(closed);
        closed.progressed(progress -> progress.closed(1, LocalDate.of(2023, 10, 20)));
    }

    @Nested
    class Returns {
        @Test
        @DisplayName("A12: after the first return the office decides; it sees the proposed unit")
        void the_office_decides_the_first_return() {
            returned(TRANSPORT, "教科局");
            assertThat(proposal.snapshot().progress().returns()).singleElement().satisfies(one -> {
                assertThat(one.proposedUnit()).isEqualTo(EDUCATION);
                assertThat(one.reason()).isEqualTo("不属本单位职责");
                assertThat(one.returnedOn()).isEqualTo(JULY_3);
            });
            assertThat(reassign(EDUCATION, OFFICE).order().unit()).isEqualTo(EDUCATION);
        }

        @Test
        @DisplayName("A12: a proposed unit that does not exist stays as it was written")
        void an_unknown_proposed_unit_is_kept() {
            returned(TRANSPORT, "税务局");
            Progress.Returned one = proposal.snapshot().progress().returns().get(0);
            assertThat(one.proposedUnit()).isNull();
            assertThat(one.proposedUnitId()).isEqualTo("税务局");
        }

        @ParameterizedTest
        @EnumSource(names = {"GOVERNMENT_OFFICE_HEAD", "GOVERNMENT_OFFICE_VICE_HEAD"})
        @DisplayName("A12: the second return goes to the head or a vice head of the office")
        void the_second_return_goes_to_the_leader(Post leader) {
            returned(TRANSPORT, "教科局");
            reassign(EDUCATION, OFFICE);
            returned(EDUCATION, "交通局");
            assertThat(refused(() -> reassign(TRANSPORT, OFFICE)))
                    .isEqualTo(new ProposalRejected.LeaderDecidesReturn(2, 1));
            assertThat(reassign(TRANSPORT, leader).order().unit()).isEqualTo(TRANSPORT);
        }

        @Test
        @DisplayName("A12: a return heard twice is one return")
        void a_return_heard_twice_is_one() {
            returned(TRANSPORT, "教科局");
            returned(TRANSPORT, "教科局");
            assertThat(proposal.snapshot().progress().returns()).hasSize(1);
        }

        @Test
        @DisplayName("A12: the same unit may get it again; the history shows every holder with from, until and reason")
        void the_history_shows_every_holder() {
            returned(TRANSPORT, "教科局");
            reassign(TRANSPORT, OFFICE);
            proposal.reassign(session(), lead(), EDUCATION, "改由教科局", JULY_3.plusDays(4), OFFICE);
            CoUnitJoined joined = proposal.join(session(), VETERANS, "需会办", JULY_3.plusDays(5));
            proposal.release(joined.order().assignmentId(), "不再需要", JULY_3.plusDays(6));

            assertThat(proposal.snapshot().assigned().holders())
                    .extracting(
                            Assigned.Holder::unit,
                            Assigned.Holder::role,
                            Assigned.Holder::from,
                            Assigned.Holder::until,
                            Assigned.Holder::reason)
                    .containsExactly(
                            tuple(TRANSPORT, AssignmentRole.LEAD, ASSIGNED_ON, JULY_3, "改由该单位主办"),
                            tuple(TRANSPORT, AssignmentRole.LEAD, JULY_3, JULY_3.plusDays(4), "改由教科局"),
                            tuple(VETERANS, AssignmentRole.CO_HANDLING, JULY_3.plusDays(5), JULY_3.plusDays(6), "不再需要"),
                            tuple(EDUCATION, AssignmentRole.LEAD, JULY_3.plusDays(4), null, null),
                            tuple(FINANCE, AssignmentRole.CO_HANDLING, ASSIGNED_ON, null, null));
        }

        @Test
        @DisplayName("A12: no 改办 once the reply is signed off; in the next round again, until it closes")
        void not_after_the_signature() {
            signed(proposal);
            assertThat(refused(() -> reassign(EDUCATION, OFFICE)))
                    .isEqualTo(new ProposalRejected.ReplyIsSignedOff("改办"));
            proposal.progressed(progress -> progress.opened(2));
            assertThat(reassign(EDUCATION, OFFICE).order().unit()).isEqualTo(EDUCATION);
            proposal.progressed(progress -> progress.signed(2).closed(2, JULY_3));
            assertThat(refused(() -> reassign(TRANSPORT, OFFICE)))
                    .isEqualTo(new ProposalRejected.ProposalIsClosed("改办", JULY_3));
        }

        @Test
        @DisplayName("A12: in whatever order handling's aggregates are heard, the register knows the same")
        void the_order_of_sources_does_not_matter() {
            Progress one = Progress.NONE.signed(1).opened(2).signed(2).closed(1, JULY_3);
            Progress other = Progress.NONE.signed(1).signed(2).opened(2).closed(1, JULY_3);
            assertThat(one).isEqualTo(other);
            assertThat(one.closedOn()).isNull();
            assertThat(one.replySigned()).isTrue();
            assertThat(one.closed(2, JULY_3).opened(3).closedOn()).isNull();
        }
    }

    @Nested
    class CoUnits {
        @Test
        @DisplayName("R29, R30: a co-unit joins with all its dates")
        void a_co_unit_joins() {
            CoUnitJoined joined = proposal.join(session(), VETERANS, "涉及退役军人", JULY_3);
            assertThat(joined.order().unit()).isEqualTo(VETERANS);
            assertThat(joined.opinionDue().on()).isEqualTo(LocalDate.of(2023, 8, 15));
            assertThat(joined.receiptDue().on()).isEqualTo(LocalDate.of(2023, 7, 6));
            assertThat(joined.returnWindowEnds().on()).isEqualTo(LocalDate.of(2023, 7, 12));
            assertThat(proposal.snapshot().assigned().coHandling())
                    .extracting("unit")
                    .containsExactly(FINANCE, VETERANS);
        }

        @Test
        @DisplayName("R30: one that joins after the date gets ten working days, never a day already past")
        void who_joins_late_has_its_own_term() {
            LocalDate on = LocalDate.of(2023, 8, 16);
            assertThat(proposal.join(session(), VETERANS, "后来需要", on)
                            .opinionDue()
                            .on())
                    .isEqualTo(LocalDate.of(2023, 8, 30));
        }

        @Test
        @DisplayName("A12: one that left may join again; it is a new assignment")
        void who_left_may_join_again() {
            String first = coUnit();
            proposal.release(first, "不需要", JULY_3);
            CoUnitJoined again = proposal.join(session(), FINANCE, "又需要", JULY_3.plusDays(1));
            assertThat(again.order().assignmentId()).isNotEqualTo(first);
            assertThat(refused(() -> proposal.release(first, "再次", JULY_3)))
                    .isEqualTo(new ProposalRejected.AssignmentNotInForce(first));
        }

        @Test
        @DisplayName("R29: not a unit that has it, not the lead's leaving, not before 交办")
        void who_cannot_join_or_leave() {
            assertThat(refused(() -> proposal.join(session(), FINANCE, "再次", JULY_3)))
                    .isEqualTo(new ProposalRejected.UnitHoldsAssignment(FINANCE.name()));
            assertThat(refused(() -> proposal.join(session(), TRANSPORT, "主办兼会办", JULY_3)))
                    .isEqualTo(new ProposalRejected.UnitHoldsAssignment(TRANSPORT.name()));
            assertThat(refused(() -> proposal.release(lead(), "退出", JULY_3)))
                    .isEqualTo(new ProposalRejected.LeadCannotLeave(TRANSPORT.name()));
            assertThat(refused(() -> numbered().join(session(), FINANCE, "早了", JULY_3)))
                    .isEqualTo(new ProposalRejected.NotAssigned("增加会办单位"));
            assertThat(refused(() -> numbered().release("a", "早了", JULY_3)))
                    .isEqualTo(new ProposalRejected.NotAssigned("会办单位退出"));
        }

        @Test
        @DisplayName("A12: nobody joins or leaves once the reply is signed off, but one that returned it may be let go")
        void not_after_the_signature() {
            signed(proposal);
            assertThat(refused(() -> proposal.join(session(), VETERANS, "晚了", JULY_3)))
                    .isEqualTo(new ProposalRejected.ReplyIsSignedOff("增加会办单位"));
            assertThat(refused(() -> proposal.release(coUnit(), "晚了", JULY_3)))
                    .isEqualTo(new ProposalRejected.ReplyIsSignedOff("会办单位退出"));
            proposal.progressed(progress -> progress.returned(
                    new AssignmentReturned("p-1", coUnit(), FINANCE, AssignmentRole.CO_HANDLING, "无关", null),
                    JULY_3,
                    null));
            assertThat(proposal.release(coUnit(), "同意退回", JULY_3).unit()).isEqualTo(FINANCE);
        }

        @Test
        @DisplayName("A12: after closing or a stop nobody joins or leaves")
        void not_after_the_end() {
            closed(proposal);
            assertThat(refused(() -> proposal.join(session(), VETERANS, "晚了", JULY_3)))
                    .isInstanceOf(ProposalRejected.ProposalIsClosed.class);
            Proposal stopped = assigned();
            stopped.withdraw("撤回", JULY_3, allAgree());
            assertThat(refused(() -> stopped.join(session(), VETERANS, "晚了", JULY_3)))
                    .isEqualTo(new ProposalRejected.ProposalStopped(StopReason.WITHDRAWN));
        }
    }

    @Nested
    class Withdrawals {
        @Test
        @DisplayName("A12: all submitters agree, each on a day; the stop says so")
        void all_submitters_agree() {
            ProposalStopped stopped = proposal.withdraw("问题已解决", JULY_3, allAgree());
            assertThat(stopped.agreements()).isEqualTo(allAgree());
            assertThat(proposal.snapshot().stopped().agreements()).isEqualTo(allAgree());
        }

        @Test
        @DisplayName("A12: who has not agreed is named")
        void who_is_missing_is_named() {
            assertThat(refused(() -> proposal.withdraw("撤回", JULY_3, List.of(new Agreement("s1", JULY_3)))))
                    .isEqualTo(new ProposalRejected.SubmittersNotAgreed(List.of("梁䶮")));
            assertThat(refused(() -> proposal.withdraw("撤回", JULY_3, List.of())))
                    .isEqualTo(new ProposalRejected.SubmittersNotAgreed(List.of("王𠮷", "梁䶮")));
            assertThat(refused(() -> proposal.withdraw(
                            "撤回", JULY_3, List.of(new Agreement("s1", JULY_3), new Agreement("s9", JULY_3)))))
                    .isEqualTo(new ProposalRejected.SubmitterUnknown("s9"));
        }

        @Test
        @DisplayName("A12: also before 交办, also without a number; not once a reply was signed, in no round")
        void until_the_reply_is_signed() {
            assertThat(registered().withdraw("撤回", JULY_3, allAgree()).reason()).isEqualTo(StopReason.WITHDRAWN);
            signed(proposal);
            proposal.progressed(progress -> progress.opened(2));
            assertThat(refused(() -> proposal.withdraw("撤回", JULY_3, allAgree())))
                    .isEqualTo(new ProposalRejected.ReplyIsSignedOff("撤回"));
            Proposal done = assigned();
            closed(done);
            assertThat(refused(() -> done.withdraw("撤回", JULY_3, allAgree())))
                    .isEqualTo(new ProposalRejected.ProposalIsClosed("撤回", LocalDate.of(2023, 10, 20)));
        }

        @Test
        @DisplayName("A12: the submitters of a merged one are asked, too")
        void the_merged_submitters_must_agree() {
            proposal.absorb(otherNumbered(), "内容相同", JULY_3);
            assertThat(refused(() -> proposal.withdraw("撤回", JULY_3, allAgree())))
                    .isEqualTo(new ProposalRejected.SubmittersNotAgreed(List.of("梁㐱")));
        }
    }

    @Nested
    class Merges {
        @Test
        @DisplayName(
                "A12: a merge loses nothing: points and submitters get new ids after the others', with their original ones")
        void a_merge_loses_nothing() {
            ProposalMerged merged = proposal.absorb(otherNumbered(), "内容相同", JULY_3);
            assertThat(merged.number()).isEqualTo(number(1));
            assertThat(merged.mergedProposalId()).isEqualTo("p-2");
            assertThat(merged.mergedNumber()).isEqualTo(number(2));
            assertThat(merged.title()).isEqualTo("关于装路灯的意见");
            assertThat(merged.points()).singleElement().satisfies(point -> {
                assertThat(point.point().pointId()).isEqualTo("p3");
                assertThat(point.originalId()).isEqualTo("p1");
                assertThat(point.point().text()).isEqualTo("装路灯");
            });
            assertThat(merged.submitters()).singleElement().satisfies(one -> {
                assertThat(one.submitter().submitterId()).isEqualTo("s3");
                assertThat(one.submitter().lead()).isFalse();
                assertThat(one.originalId()).isEqualTo("s1");
            });
            assertThat(proposal.points()).extracting(Point::pointId).containsExactly("p1", "p2", "p3");
            assertThat(proposal.submitters()).extracting(Submitter::lead).containsExactly(true, false, false);
            assertThat(proposal.content().points()).hasSize(2);
        }

        @Test
        @DisplayName("A12: the merged one stops once, keeps number and content, and points to the other")
        void the_merged_one_stops() {
            Proposal other = otherNumbered();
            ProposalMerged merged = proposal.absorb(other, "内容相同", JULY_3);
            assertThat(other.mergedInto(merged))
                    .containsExactly(new ProposalStopped("p-2", StopReason.MERGED, "p-1", "内容相同", number(1), null));
            assertThat(other.mergedInto(merged)).isEmpty();
            assertThat(other.number()).contains(number(2));
            assertThat(other.content().submitters()).hasSize(1);
            assertThat(other.snapshot().stopped().mergedInto()).isEqualTo("p-1");
        }

        @Test
        @DisplayName("A12: what was merged before goes along")
        void what_was_merged_before_goes_along() {
            Proposal third = other("p-3", ProposalKind.DEPUTY_SUGGESTION, session());
            third.number(number(3));
            third.assign(session(), AssignmentPlan.of(session(), "教科局", List.of()), ASSIGNED_ON);
            third.absorb(otherNumbered(), "内容相同", JULY_3);
            ProposalMerged merged = proposal.absorb(third, "内容相同", JULY_3);
            assertThat(merged.points()).extracting("originalId").containsExactly("p1", "p2");
            assertThat(merged.submitters()).extracting("originalId").containsExactly("s1", "s2");
            assertThat(merged.submitters())
                    .extracting(one -> one.submitter().submitterId())
                    .containsExactly("s3", "s4");
        }

        @Test
        @DisplayName("A12: not into itself, not across sessions or kinds, not without numbers")
        void what_cannot_be_merged() {
            assertThat(refused(() -> proposal.absorb(proposal, "自己", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeIntoItself());
            Proposal member = other("p-4", ProposalKind.CPPCC_PROPOSAL, session());
            member.number(new ProposalNumber("2023", ProposalKind.CPPCC_PROPOSAL, "交通", 1));
            assertThat(refused(() -> proposal.absorb(member, "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeOfOtherBatch("2023", ProposalKind.CPPCC_PROPOSAL));
            assertThat(refused(() ->
                            proposal.absorb(other("p-5", ProposalKind.DEPUTY_SUGGESTION, nextYear()), "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeOfOtherBatch("2024", ProposalKind.DEPUTY_SUGGESTION));
            assertThat(refused(() ->
                            proposal.absorb(other("p-6", ProposalKind.DEPUTY_SUGGESTION, session()), "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeNeedsNumbers());
            assertThat(refused(() -> registered().absorb(otherNumbered(), "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeNeedsNumbers());
        }

        @Test
        @DisplayName("A12: the one that goes on is assigned and running; neither is signed off or stopped")
        void both_must_be_under_way() {
            assertThat(refused(() -> numbered().absorb(otherNumbered(), "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeTargetNotAssigned("交通类第1号"));
            Proposal signed = assigned();
            signed(signed);
            assertThat(refused(() -> signed.absorb(otherNumbered(), "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeAfterSignOff("交通类第1号"));
            Proposal signedOther = otherNumbered();
            signed(signedOther);
            assertThat(refused(() -> proposal.absorb(signedOther, "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeAfterSignOff("交通类第2号"));
            Proposal withdrawn = assigned();
            withdrawn.withdraw("撤回", JULY_3, allAgree());
            assertThat(refused(() -> withdrawn.absorb(otherNumbered(), "内容相同", JULY_3)))
                    .isEqualTo(new ProposalRejected.MergeTargetStopped("交通类第1号", StopReason.WITHDRAWN));
            Proposal merged = otherNumbered();
            merged.mergedInto(proposal.absorb(merged, "内容相同", JULY_3));
            assertThat(refused(() -> assigned().absorb(merged, "再次", JULY_3)))
                    .isEqualTo(new ProposalRejected.ProposalStopped(StopReason.MERGED));
        }

        @Test
        void a_merge_comes_back_from_storage() {
            proposal.absorb(otherNumbered(), "内容相同", JULY_3);
            proposal.join(session(), VETERANS, "需会办", JULY_3);
            returned(TRANSPORT, "教科局");
            var json = EventCodec.mapper();
            Proposal.State read = json.convertValue(json.valueToTree(proposal.snapshot()), Proposal.State.class);
            assertThat(read).isEqualTo(proposal.snapshot());
        }

        private Session nextYear() {
            SessionDraft draft = sessionDraft();
            return Session.open(
                    new SessionDraft(
                            "2024",
                            2024,
                            "县十七届人大五次会议",
                            draft.cppccSession(),
                            draft.noticeOn(),
                            draft.rulePack(),
                            null,
                            1,
                            1,
                            draft.outcomeClasses(),
                            draft.units()),
                    "141129");
        }
    }
}
