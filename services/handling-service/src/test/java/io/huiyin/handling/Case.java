package io.huiyin.handling;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.handling.reply.Matter;
import io.huiyin.handling.signoff.SignOffChain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One case of the 2023 session, for all tests: two points, two joint submitters, a lead and a co-unit. */
public final class Case {
    public static final DeadlineEngine RULES = DeadlineEngine.of("141129-2023@1");
    public static final String PROPOSAL = "0188b2c0-0000-7000-8000-000000000001";
    public static final UnitRef LEAD = new UnitRef("u003", "中阳县教育科技局", "教科局", "中教科");
    public static final UnitRef CO = new UnitRef("u007", "中阳县财政局", "财政局", "中财");
    public static final LocalDate ASSIGNED_ON = LocalDate.of(2023, 6, 16);
    public static final DueDate REPLY_DUE = RULES.replyDue(ASSIGNED_ON);
    public static final DueDate OPINION_DUE = RULES.opinionDue(ASSIGNED_ON);
    public static final DueDate RECEIPT_DUE = RULES.receiptDue(ASSIGNED_ON);
    public static final DueDate RETURN_WINDOW = RULES.returnWindowEnds(ASSIGNED_ON);
    public static final Submitter WANG = new Submitter("s1", "王建国", SubmitterKind.DEPUTY, true);
    public static final Submitter LI = new Submitter("s2", "李秀英", SubmitterKind.DEPUTY, false);
    public static final Matter MATTER = new Matter(
            ProposalKind.DEPUTY_SUGGESTION,
            new ProposalNumber("2023", ProposalKind.DEPUTY_SUGGESTION, "教育", 12),
            "关于改善农村寄宿制学校取暖条件的建议",
            "县十七届人大四次会议",
            List.of(new Point("p1", "更换锅炉"), new Point("p2", "保障取暖经费")),
            List.of(WANG, LI),
            List.of(new OutcomeClassOption("A", "已解决或基本解决"), new OutcomeClassOption("B", "正在解决或列入计划")));

    /** 起草, 把关, 审核, 签批 (R62). */
    public static final SignOffChain FOUR_LEVELS = SignOffChain.of(List.of(SignOffLevel.values()));

    private Case() {}

    /** Somebody of a unit; each post has its own person. */
    public static Actor of(UnitRef unit, Post post) {
        return new Actor(unit.shortName() + post.ordinal(), post, unit.unitId(), null);
    }

    public static Actor of(UnitRef unit, Post post, String person) {
        return new Actor(person, post, unit.unitId(), null);
    }

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2023, month, day);
    }

    /** 00:00 of that day in the county. */
    public static Instant midnight(int month, int day) {
        return day(month, day).atStartOfDay(RULES.zone()).toInstant();
    }

    public static PointAnswer answer(String pointId) {
        return new PointAnswer(pointId, "已列入今年计划", "九月底前完成", AdoptionOutcome.ADOPTED);
    }

    public static Delivery inSystem(Submitter submitter, LocalDate on) {
        return new Delivery(submitter.submitterId(), DeliveryChannel.IN_SYSTEM, on, null);
    }

    /** The act is refused for exactly this reason. */
    public static void refused(Rejection reason, ThrowingCallable act) {
        Assertions.assertThatExceptionOfType(Rejected.class)
                .isThrownBy(act)
                .satisfies(
                        rejected -> Assertions.assertThat(rejected.rejection()).isEqualTo(reason));
    }
}
