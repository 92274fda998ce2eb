package io.huiyin.contracts.sample;

import static io.huiyin.contracts.sample.SampleValues.CO_FINANCE;
import static io.huiyin.contracts.sample.SampleValues.CO_LAND;
import static io.huiyin.contracts.sample.SampleValues.EXTENDED_DUE;
import static io.huiyin.contracts.sample.SampleValues.FINANCE;
import static io.huiyin.contracts.sample.SampleValues.HANDLER;
import static io.huiyin.contracts.sample.SampleValues.LEAD;
import static io.huiyin.contracts.sample.SampleValues.LEADER;
import static io.huiyin.contracts.sample.SampleValues.OFFICE;
import static io.huiyin.contracts.sample.SampleValues.PROPOSAL;
import static io.huiyin.contracts.sample.SampleValues.REPLY_DUE;
import static io.huiyin.contracts.sample.SampleValues.SECTION_HEAD;
import static io.huiyin.contracts.sample.SampleValues.SUBMITTERS;
import static io.huiyin.contracts.sample.SampleValues.SURVEY_REMIND;
import static io.huiyin.contracts.sample.SampleValues.SURVEY_SILENCE;
import static io.huiyin.contracts.sample.SampleValues.TITLE;
import static io.huiyin.contracts.sample.SampleValues.TRAFFIC;
import static io.huiyin.contracts.sample.SampleValues.UNIT_HEAD;
import static io.huiyin.contracts.sample.SampleValues.WATER;
import static io.huiyin.contracts.sample.SampleValues.reply;
import static io.huiyin.contracts.sample.SampleValues.wakeAt;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.HandlingEvent.ReplyLevelPassed;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.HandlingEvent.ReplySentBack;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;
import java.util.List;

/** The lead's reply, from the first contact to its delivery. */
final class SampleReply {
    private static final String REPLY = reply().id();
    private static final String NUMBER = "中交运〔2023〕12号函";

    private final SampleLife life;

    SampleReply(SampleLife life) {
        this.life = life;
    }

    void answer() {
        contact();
        say("2023-09-01T09:00:00", HANDLER, draft());
        say("2023-09-04T10:00:00", SECTION_HEAD, new ReplyLevelPassed(PROPOSAL, REPLY, 1, 1, SignOffLevel.CHECK));
        say(
                "2023-09-05T10:00:00",
                LEADER,
                new ReplySentBack(
                        PROPOSAL, REPLY, 1, 1, SignOffLevel.REVIEW, SignOffLevel.DRAFT, "第二项未写明护栏完工时间，请补充后再报"));
        say(
                "2023-09-08T16:00:00",
                UNIT_HEAD,
                new ReplySignedOff(PROPOSAL, REPLY, 1, 2, NUMBER, day("2023-09-08"), List.of(FINANCE), null));
        EventEnvelope delivered = say("2023-09-12T17:30:00", HANDLER, delivery());
        new SampleEnding(life).judge(delivered);
        otherWays();
        assist();
        new SampleCorrection(life).correct();
    }

    /** A reply that was late, and one whose date was moved: told of the same proposal, so that each type has its sample. */
    private void otherWays() {
        say(
                "2023-10-01T00:00:00",
                Actor.system("proposal-handling"),
                new ReplyOverdue(PROPOSAL, REPLY, 1, TRAFFIC, REPLY_DUE, 1));
        say(
                "2023-09-20T15:00:00",
                OFFICE,
                new DueMoved(
                        PROPOSAL,
                        1,
                        DueSubject.REPLY,
                        LEAD.assignmentId(),
                        REPLY_DUE,
                        EXTENDED_DUE,
                        wakeAt(EXTENDED_DUE),
                        null));
        new SampleExtension(life).ask();
    }

    private void contact() {
        say(
                "2023-08-22T18:00:00",
                HANDLER,
                new ContactRecorded(
                        PROPOSAL,
                        REPLY,
                        1,
                        Ids.derived(REPLY, "contact", "1"),
                        ContactPhase.DURING,
                        ContactMode.FIELD_STUDY,
                        true,
                        day("2023-08-22"),
                        List.of("s1", "s2"),
                        "与𠮷志䶮、王㛃代表到䶮峪村实地踏勘，代表同意先硬化主线、后修支线，要求护栏赶在雨季前完成。",
                        null));
    }

    private void assist() {
        say(
                "2023-08-24T09:00:00",
                HANDLER,
                new AssistanceRequested(
                        PROPOSAL,
                        REPLY,
                        1,
                        1,
                        WATER.unitId(),
                        WATER.name(),
                        "请协助办理㙍坪桥涉河建设方案审批",
                        "中交运〔2023〕9号函",
                        day("2023-08-24")));
        say(
                "2023-08-30T17:00:00",
                HANDLER,
                new AssistanceAnswered(
                        PROPOSAL,
                        REPLY,
                        1,
                        1,
                        WATER.unitId(),
                        WATER.name(),
                        "涉河建设方案已受理，9月15日前批复",
                        day("2023-08-29"),
                        true));
    }

    private static ReplyDrafted draft() {
        return new ReplyDrafted(
                PROPOSAL,
                REPLY,
                1,
                1,
                List.of(
                        new PointAnswer(
                                "p1",
                                "䶮峪村至𠮷家沟村3.2公里道路已列入2023年“四好农村路”计划，批复投资286万元。",
                                "路基工程完成80%，10月底前铺筑路面",
                                AdoptionOutcome.ADOPTED),
                        new PointAnswer("p2", "㙍坪桥护栏与道路工程一并实施。", "施工图已完成，待涉河手续批复", AdoptionOutcome.PARTLY_ADOPTED)),
                "B",
                ReplyDisclosure.ON_REQUEST,
                "涉及桥梁施工图和投资明细",
                List.of(
                        new OpinionTreatment(CO_LAND.assignmentId(), AdoptionOutcome.ADOPTED, ""),
                        new OpinionTreatment(CO_FINANCE.assignmentId(), AdoptionOutcome.NOT_ADOPTED, "会办单位逾期未提供意见")));
    }

    private static ReplyDelivered delivery() {
        return new ReplyDelivered(
                PROPOSAL,
                REPLY,
                1,
                ProposalKind.DEPUTY_SUGGESTION,
                TITLE,
                TRAFFIC,
                NUMBER,
                SUBMITTERS,
                List.of(
                        new Delivery("s1", DeliveryChannel.BY_HAND, day("2023-09-11"), "送达回证 2023-交-012"),
                        new Delivery("s2", DeliveryChannel.IN_SYSTEM, day("2023-09-12"), null),
                        new Delivery("s3", DeliveryChannel.BY_POST, day("2023-09-12"), "挂号收据 2023-0912-3")),
                day("2023-09-12"),
                REPLY_DUE,
                true,
                SURVEY_REMIND,
                SURVEY_SILENCE,
                wakeAt(SURVEY_REMIND));
    }

    private EventEnvelope say(String at, Actor actor, DomainEvent event) {
        return life.say(reply(), at, LocalDate.parse(at.substring(0, 10)), actor, event);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
