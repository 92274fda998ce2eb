package io.huiyin.proposal;

import io.huiyin.contracts.value.Agreement;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.register.AssignmentPlan;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.register.ProposalContent;
import io.huiyin.proposal.register.ProposalDraft;
import io.huiyin.proposal.register.ProposalDraft.SubmitterDraft;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.SessionDraft;
import java.time.LocalDate;
import java.util.List;

/** The county of the tests: four units, the pack of the notice, one suggestion about a road. */
public final class Fixtures {
    public static final String COUNTY = "141129";
    public static final LocalDate ASSIGNED_ON = LocalDate.of(2023, 6, 20);
    public static final UnitRef TRANSPORT = new UnitRef("u1", "中阳县交通运输局", "交通局", "中交");
    public static final UnitRef FINANCE = new UnitRef("u2", "中阳县财政局", "财政局", "中财");
    public static final UnitRef EDUCATION = new UnitRef("u3", "中阳县教育科技局", "教科局", "中教科");
    public static final UnitRef VETERANS = new UnitRef("u4", "退役军人事务局", "退役军人事务局", "中退役");

    private Fixtures() {}

    public static SessionDraft sessionDraft() {
        return new SessionDraft(
                "2023",
                2023,
                "县十七届人大四次会议",
                "政协中阳县十届三次会议",
                LocalDate.of(2023, 6, 14),
                "141129-2023@1",
                null,
                1,
                2,
                List.of(new OutcomeClassOption("A", "已解决或基本解决"), new OutcomeClassOption("D", "留作参考")),
                List.of(TRANSPORT, FINANCE, EDUCATION, VETERANS));
    }

    public static Session session() {
        return Session.open(sessionDraft(), COUNTY);
    }

    public static SubmitterDraft deputy(String name, boolean lead) {
        return new SubmitterDraft(name, SubmitterKind.DEPUTY, lead);
    }

    public static ProposalDraft aSuggestion() {
        return new ProposalDraft(
                ProposalKind.DEPUTY_SUGGESTION,
                "关于修路的建议",
                "路不好走。\n一、请先修桥。\n二、请再修路，\n并装路灯。",
                null,
                List.of(deputy("王𠮷", true), deputy("梁䶮", false)),
                "交通",
                "交通局",
                List.of("财政局"),
                false);
    }

    public static Proposal registered() {
        ProposalContent content =
                ProposalContent.check(aSuggestion(), session()).orThrow();
        return Proposal.register(session(), "p-1", content, RegistrationChannel.SINGLE);
    }

    public static ProposalNumber number(int serial) {
        return new ProposalNumber("2023", ProposalKind.DEPUTY_SUGGESTION, "交通", serial);
    }

    public static Proposal numbered() {
        Proposal proposal = registered();
        proposal.number(number(1));
        return proposal;
    }

    /** Number 1, led by the transport bureau, co-handled by the finance bureau. */
    public static Proposal assigned() {
        Proposal proposal = numbered();
        proposal.assign(session(), AssignmentPlan.of(session(), "交通局", List.of("财政局")), ASSIGNED_ON);
        return proposal;
    }

    /** Another suggestion of one deputy with one point, registered only. */
    public static Proposal other(String proposalId, ProposalKind kind, Session session) {
        SubmitterKind submitters =
                kind == ProposalKind.DEPUTY_SUGGESTION ? SubmitterKind.DEPUTY : SubmitterKind.CPPCC_MEMBER;
        ProposalDraft draft = new ProposalDraft(
                kind,
                "关于装路灯的意见",
                "路太黑，请装路灯。",
                List.of("装路灯"),
                List.of(new SubmitterDraft("梁㐱", submitters, true)),
                null,
                null,
                null,
                false);
        ProposalContent content = ProposalContent.check(draft, session).orThrow();
        return Proposal.register(session, proposalId, content, RegistrationChannel.SINGLE);
    }

    /** The same with number 2. */
    public static Proposal otherNumbered() {
        Proposal proposal = other("p-2", ProposalKind.DEPUTY_SUGGESTION, session());
        proposal.number(number(2));
        return proposal;
    }

    /** Both submitters of {@link #aSuggestion()}. */
    public static List<Agreement> allAgree() {
        return List.of(new Agreement("s1", ASSIGNED_ON), new Agreement("s2", ASSIGNED_ON.plusDays(1)));
    }
}
