package io.huiyin.proposal.register;

import static io.huiyin.proposal.Fixtures.ASSIGNED_ON;
import static io.huiyin.proposal.Fixtures.EDUCATION;
import static io.huiyin.proposal.Fixtures.FINANCE;
import static io.huiyin.proposal.Fixtures.TRANSPORT;
import static io.huiyin.proposal.Fixtures.aSuggestion;
import static io.huiyin.proposal.Fixtures.number;
import static io.huiyin.proposal.Fixtures.numbered;
import static io.huiyin.proposal.Fixtures.registered;
import static io.huiyin.proposal.Fixtures.session;
import static io.huiyin.proposal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.proposal.Fixtures;
import io.huiyin.proposal.register.ProposalDraft.SubmitterDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final Post OFFICE = Post.GOVERNMENT_OFFICE;

    private static AssignmentPlan plan(String lead, String... others) {
        return AssignmentPlan.of(session(), lead, List.of(others));
    }

    private static ProposalAssigned assigned(Proposal proposal) {
        return proposal.assign(session(), plan("交通局", "财政局"), ASSIGNED_ON);
    }

    @Test
    @DisplayName("R5: the register says what was proposed and by whom")
    void a_registered_proposal_says_its_content() {
        var said = registered().registered();
        assertThat(said.subject()).isEqualTo("p-1");
        assertThat(said.title()).isEqualTo("关于修路的建议");
        assertThat(said.text()).isEqualTo(aSuggestion().text());
        assertThat(said.suggestedLead()).isEqualTo(TRANSPORT);
        assertThat(said.channel()).isEqualTo(RegistrationChannel.SINGLE);
    }

    @Test
    @DisplayName("R102: a proposal gets one number")
    void a_number_is_given_once() {
        Proposal proposal = registered();
        assertThat(proposal.number(number(3)).number().printed()).isEqualTo("交通类第3号");
        assertThat(refused(() -> proposal.number(number(4)))).isEqualTo(new ProposalRejected.AlreadyNumbered("交通类第3号"));
    }

    @Test
    @DisplayName("R102: without a number no 交办")
    void only_a_numbered_proposal_is_assigned() {
        assertThat(refused(() -> assigned(registered()))).isEqualTo(new ProposalRejected.NotNumbered());
    }

    @Test
    @DisplayName("R24, R30, A12, D1, D17: 交办 says all dates, counted from its own day")
    void an_assignment_says_all_dates() {
        ProposalAssigned said = assigned(numbered());
        assertThat(said.assignedOn()).isEqualTo(ASSIGNED_ON);
        assertThat(said.replyDue().on()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(said.replyDue().rule()).isEqualTo("R24");
        assertThat(said.opinionDue().on()).isEqualTo(LocalDate.of(2023, 8, 15));
        assertThat(said.statutoryDue().on()).isEqualTo(LocalDate.of(2023, 9, 20));
        // 22 to 24 June were days off, the 25th was worked
        assertThat(said.receiptDue().on()).isEqualTo(LocalDate.of(2023, 6, 26));
        assertThat(said.wakeAt()).isEqualTo(Instant.parse("2023-06-26T16:00:00Z"));
        assertThat(said.returnWindowEnds().on()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(said.receiptDue().rulePack()).isEqualTo("141129-2023@1");
    }

    @Test
    @DisplayName("R29: 交办 is complete in itself: number, session, submitters, points, classes, units")
    void an_assignment_is_self_contained() {
        ProposalAssigned said = assigned(numbered());
        assertThat(said.number()).isEqualTo(number(1));
        assertThat(said.sessionName()).isEqualTo("县十七届人大四次会议");
        assertThat(said.year()).isEqualTo(2023);
        assertThat(said.points()).hasSize(2);
        assertThat(said.submitters()).hasSize(2);
        assertThat(said.outcomeClasses()).hasSize(2);
        assertThat(said.lead().unit()).isEqualTo(TRANSPORT);
        assertThat(said.coHandling()).singleElement().extracting("unit").isEqualTo(FINANCE);
        assertThat(said.lead().assignmentId())
                .isNotEqualTo(said.coHandling().get(0).assignmentId());
    }

    @Test
    void the_same_decision_gives_the_same_ids() {
        assertThat(assigned(numbered()).lead()).isEqualTo(assigned(numbered()).lead());
    }

    @Test
    @DisplayName("D1: a proposal of members has no statutory date in this pack")
    void members_proposals_have_no_statutory_date() {
        ProposalDraft draft = new ProposalDraft(
                ProposalKind.CPPCC_PROPOSAL,
                "关于学校的提案",
                "正文",
                null,
                List.of(new SubmitterDraft("县工商联", SubmitterKind.ORGANIZATION, true)),
                null,
                null,
                null,
                true);
        Proposal proposal = Proposal.register(
                session(), "p-2", ProposalContent.check(draft, session()).orThrow(), RegistrationChannel.IMPORT);
        proposal.number(new io.huiyin.contracts.value.ProposalNumber("2023", ProposalKind.CPPCC_PROPOSAL, "教育", 1));
        ProposalAssigned said = proposal.assign(session(), plan("教科局"), ASSIGNED_ON);
        assertThat(said.statutoryDue()).isNull();
        assertThat(said.sessionName()).isEqualTo("政协中阳县十届三次会议");
        assertThat(said.coHandling()).isEmpty();
        assertThat(said.key()).isTrue();
    }

    @Test
    @DisplayName("R29: one 交办 per proposal")
    void it_is_assigned_once() {
        Proposal proposal = numbered();
        assigned(proposal);
        assertThat(refused(() -> assigned(proposal))).isEqualTo(new ProposalRejected.AlreadyAssigned("中阳县交通运输局"));
    }

    @Test
    @DisplayName("R29: exactly one lead, units of the session, none twice")
    void a_plan_names_each_unit_once() {
        assertThat(refused(() -> plan(" "))).isEqualTo(new ProposalRejected.LeadUnitMissing());
        assertThat(refused(() -> AssignmentPlan.of(session(), null, null)))
                .isEqualTo(new ProposalRejected.LeadUnitMissing());
        assertThat(refused(() -> plan("税务局"))).isEqualTo(new ProposalRejected.UnknownUnit("税务局"));
        assertThat(refused(() -> plan("交通局", "u1"))).isEqualTo(new ProposalRejected.LeadIsCoUnit("中阳县交通运输局"));
        assertThat(refused(() -> plan("交通局", "财政局", "u2"))).isEqualTo(new ProposalRejected.UnitRepeated("中阳县财政局"));
        assertThat(refused(() -> plan("交通局", Collections.nCopies(51, "财政局").toArray(String[]::new))))
                .isEqualTo(new ProposalRejected.TooMany("会办单位", 50));
    }

    @Test
    @DisplayName("A12: a returned assignment goes to another unit under a new id; the reply's date stays (D17)")
    void a_reassignment_replaces_one_assignment() {
        Proposal proposal = numbered();
        ProposalAssigned before = assigned(proposal);
        LocalDate on = LocalDate.of(2023, 6, 29);
        ProposalReassigned said =
                proposal.reassign(session(), before.lead().assignmentId(), EDUCATION, "职责不符", on, OFFICE);
        assertThat(said.role()).isEqualTo(AssignmentRole.LEAD);
        assertThat(said.order().unit()).isEqualTo(EDUCATION);
        assertThat(said.order().assignmentId()).isNotEqualTo(before.lead().assignmentId());
        assertThat(said.receiptDue().on()).isEqualTo(LocalDate.of(2023, 7, 4));
        Assigned now = proposal.snapshot().assigned();
        assertThat(now.replyDue()).isEqualTo(before.replyDue());
        assertThat(now.assignedOn()).isEqualTo(ASSIGNED_ON);
        assertThat(now.lead()).isEqualTo(said.order());
        assertThat(now.past()).containsExactly(new Assigned.Past(AssignmentRole.LEAD, before.lead(), on, "职责不符"));
    }

    @Test
    @DisplayName("A12: the unit may be the same again; it is a new assignment all the same")
    void the_same_unit_may_get_it_again() {
        Proposal proposal = numbered();
        ProposalAssigned before = assigned(proposal);
        String co = before.coHandling().get(0).assignmentId();
        ProposalReassigned again = proposal.reassign(session(), co, FINANCE, "维持", ASSIGNED_ON, OFFICE);
        assertThat(again.role()).isEqualTo(AssignmentRole.CO_HANDLING);
        assertThat(again.order().assignmentId()).isNotEqualTo(co);
        assertThat(proposal.snapshot().assigned().coHandling()).containsExactly(again.order());
        assertThat(refused(() -> proposal.reassign(session(), co, FINANCE, "维持", ASSIGNED_ON, OFFICE)))
                .isEqualTo(new ProposalRejected.AssignmentNotInForce(co));
    }

    @Test
    @DisplayName("R29: a unit holds one assignment at a time")
    void a_unit_cannot_get_a_second_assignment() {
        Proposal proposal = numbered();
        ProposalAssigned before = assigned(proposal);
        assertThat(refused(() ->
                        proposal.reassign(session(), before.lead().assignmentId(), FINANCE, "改", ASSIGNED_ON, OFFICE)))
                .isEqualTo(new ProposalRejected.UnitHoldsAssignment("中阳县财政局"));
        assertThat(refused(() -> numbered().reassign(session(), "x", FINANCE, "改", ASSIGNED_ON, OFFICE)))
                .isEqualTo(new ProposalRejected.NotAssigned("改办"));
    }

    @Test
    @DisplayName("A12: what was withdrawn is neither numbered, assigned, reassigned nor withdrawn again")
    void a_withdrawn_proposal_is_over() {
        Proposal proposal = numbered();
        ProposalAssigned before = assigned(proposal);
        assertThat(proposal.withdraw("领衔人申请撤回", ASSIGNED_ON, Fixtures.allAgree())
                        .reason())
                .isEqualTo(StopReason.WITHDRAWN);
        var stopped = new ProposalRejected.ProposalStopped(StopReason.WITHDRAWN);
        assertThat(refused(() -> proposal.withdraw("再次", ASSIGNED_ON, Fixtures.allAgree())))
                .isEqualTo(stopped);
        assertThat(refused(() -> assigned(proposal))).isEqualTo(stopped);
        assertThat(refused(() -> proposal.number(number(9)))).isEqualTo(stopped);
        assertThat(refused(() -> proposal.reassign(
                        session(), before.lead().assignmentId(), EDUCATION, "改", ASSIGNED_ON, OFFICE)))
                .isEqualTo(stopped);
        assertThat(proposal.snapshot().assigned()).isNotNull();
    }

    @Test
    void it_comes_back_from_storage_as_it_was() {
        Proposal proposal = numbered();
        assigned(proposal);
        proposal.withdraw("撤回", ASSIGNED_ON, Fixtures.allAgree());
        ObjectMapper json = EventCodec.mapper();
        Proposal.State read = json.convertValue(json.valueToTree(proposal.snapshot()), Proposal.State.class);
        assertThat(Proposal.restore(read).snapshot()).isEqualTo(proposal.snapshot());
    }

    @Test
    @DisplayName("A13: class and serial can be printed")
    void a_number_has_a_class_and_a_serial() {
        assertThat(NumberClaims.fault("教育", 12)).isEmpty();
        assertThat(NumberClaims.fault(null, 1)).isPresent();
        assertThat(NumberClaims.fault("", 1)).isPresent();
        assertThat(NumberClaims.fault("教育类", 1)).isPresent();
        assertThat(NumberClaims.fault("教:育", 1)).isPresent();
        assertThat(NumberClaims.fault("教育 ", 1)).isPresent();
        assertThat(NumberClaims.fault("教\n育", 1)).isPresent();
        assertThat(NumberClaims.fault("教育", null)).isPresent();
        assertThat(NumberClaims.fault("教育", 0)).isPresent();
        assertThat(NumberClaims.fault("教育", 100_000)).isPresent();
        assertThat(NumberClaims.fault("字".repeat(21), 1)).isPresent();
    }

    @Test
    @DisplayName("A12: what was stored before merges, returns and holders were known is read")
    void what_was_stored_earlier_is_read() {
        Proposal proposal = numbered();
        assigned(proposal);
        ObjectMapper json = EventCodec.mapper();
        ObjectNode stored = json.valueToTree(proposal.snapshot());
        stored.remove(List.of("progress", "absorbed"));
        ((ObjectNode) stored.path("assigned")).remove("since");

        Proposal read = Proposal.restore(json.convertValue(stored, Proposal.State.class));
        assertThat(read.snapshot()).isEqualTo(proposal.snapshot());
        assertThat(read.snapshot().assigned().holders()).extracting("from").containsOnly(ASSIGNED_ON);
    }
}
