package io.huiyin.supervision;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.HandlingEvent.AssignmentOpened;
import io.huiyin.contracts.HandlingEvent.AssignmentReceived;
import io.huiyin.contracts.HandlingEvent.AssignmentReleased;
import io.huiyin.contracts.HandlingEvent.AssignmentReturned;
import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.OpinionDrafted;
import io.huiyin.contracts.HandlingEvent.OpinionSentBack;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.CoUnitJoined;
import io.huiyin.contracts.ProposalEvent.CoUnitLeft;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.ProposalEvent.ProposalNumbered;
import io.huiyin.contracts.ProposalEvent.ProposalReassigned;
import io.huiyin.contracts.ProposalEvent.ProposalRegistered;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.ProposalEvent.SessionOpened;
import io.huiyin.contracts.SurveyEvent.AnswerConfirmed;
import io.huiyin.contracts.SurveyEvent.AnswerEnteredOnBehalf;
import io.huiyin.contracts.SurveyEvent.AnswerObjected;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.SurveyEvent.SurveyOpened;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.RegistrationChannel;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the life of one proposal as the events the other services publish, sequences and topics included. */
public final class Story {
    public static final String COUNTY = "141129";
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final UnitRef EDUCATION = new UnitRef("u003", "中阳县教育科技局", "教科局", "中教科");
    public static final UnitRef FINANCE = new UnitRef("u010", "中阳县财政局", "财政局", "中财");
    public static final UnitRef HOUSING = new UnitRef("u020", "中阳县住房和城乡建设管理局", "住建局", "中住建");
    public static final LocalDate ASSIGNED = LocalDate.of(2023, 6, 16);
    public static final LocalDate REPLY_DUE = LocalDate.of(2023, 9, 30);
    public static final LocalDate OPINION_DUE = LocalDate.of(2023, 8, 15);

    private final String proposalId;
    private final ProposalKind kind;
    private final UnitRef lead;
    private final List<UnitRef> coUnits;
    private final List<EventEnvelope> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private LocalDate day = LocalDate.of(2023, 6, 14);
    private int hour = 8;
    private String title = "关于加快城区集中供暖管网改造的提案";
    private String text = "城区老旧小区供暖管网年久失修，冬季温度不达标。";
    private int serial = 12;
    private boolean statutory;

    public Story(String proposalId, ProposalKind kind, UnitRef lead, UnitRef... coUnits) {
        this.proposalId = proposalId;
        this.kind = kind;
        this.lead = lead;
        this.coUnits = List.of(coUnits);
        this.statutory = kind == ProposalKind.DEPUTY_SUGGESTION;
    }

    public static EventEnvelope session() {
        return new Story("2023", ProposalKind.DEPUTY_SUGGESTION, EDUCATION)
                .say(
                        "Session",
                        COUNTY + ":2023",
                        new SessionOpened(
                                "2023",
                                2023,
                                "县十七届人大四次会议",
                                "政协中阳县十届三次会议",
                                LocalDate.of(2023, 6, 14),
                                "141129-2023@1",
                                "cn@2023.1",
                                35,
                                97,
                                List.of(),
                                List.of(EDUCATION, FINANCE)))
                .events
                .get(0);
    }

    public Story titled(String newTitle, String newText, int newSerial) {
        title = newTitle;
        text = newText;
        serial = newSerial;
        return this;
    }

    public String id() {
        return COUNTY + ":" + proposalId;
    }

    public String replyId(int round) {
        return Ids.reply(COUNTY, proposalId, round);
    }

    public List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    public Story on(LocalDate newDay) {
        day = newDay;
        hour = 8;
        return this;
    }

    public Story registered() {
        return say(
                        "Proposal",
                        id(),
                        new ProposalRegistered(
                                proposalId,
                                "2023",
                                kind,
                                title,
                                text,
                                points(),
                                submitters(),
                                "民生",
                                lead,
                                coUnits,
                                false,
                                RegistrationChannel.IMPORT))
                .say(
                        "Proposal",
                        id(),
                        new ProposalNumbered(proposalId, new ProposalNumber("2023", kind, "民生", serial)));
    }

    public Story assigned() {
        on(ASSIGNED);
        List<AssignmentOrder> orders = new ArrayList<>();
        for (int i = 0; i < coUnits.size(); i++) {
            orders.add(new AssignmentOrder("co" + (i + 1), coUnits.get(i)));
        }
        say(
                "Proposal",
                id(),
                new ProposalAssigned(
                        proposalId,
                        kind,
                        new ProposalNumber("2023", kind, "民生", serial),
                        title,
                        "县十七届人大四次会议",
                        2023,
                        points(),
                        submitters(),
                        false,
                        List.of(new OutcomeClassOption("A", "已解决或基本解决")),
                        new AssignmentOrder("lead1", lead),
                        orders,
                        ASSIGNED,
                        due(REPLY_DUE, "R24"),
                        due(OPINION_DUE, "R30"),
                        statutory ? due(LocalDate.of(2023, 9, 16), "D1") : null,
                        due(LocalDate.of(2023, 6, 21), "A12"),
                        due(LocalDate.of(2023, 6, 29), "A12"),
                        wake(REPLY_DUE)));
        opened("lead1", lead, AssignmentRole.LEAD, REPLY_DUE);
        for (int i = 0; i < coUnits.size(); i++) {
            opened("co" + (i + 1), coUnits.get(i), AssignmentRole.CO_HANDLING, OPINION_DUE);
        }
        return this;
    }

    private void opened(String assignment, UnitRef unit, AssignmentRole role, LocalDate dueOn) {
        say(
                "Assignment",
                Ids.assignment(COUNTY, proposalId, assignment),
                new AssignmentOpened(
                        proposalId,
                        assignment,
                        unit,
                        role,
                        day,
                        due(dueOn, "R24"),
                        due(day.plusDays(5), "A12"),
                        due(day.plusDays(13), "A12"),
                        wake(dueOn)));
    }

    public Story received(String assignment, UnitRef unit, AssignmentRole role) {
        return say(
                "Assignment",
                Ids.assignment(COUNTY, proposalId, assignment),
                new AssignmentReceived(proposalId, assignment, unit, role, day));
    }

    public Story returned(String assignment, UnitRef unit, AssignmentRole role) {
        return say(
                "Assignment",
                Ids.assignment(COUNTY, proposalId, assignment),
                new AssignmentReturned(proposalId, assignment, unit, role, "不属于本单位职责", null));
    }

    public Story reassigned(String from, String to, UnitRef unit, AssignmentRole role) {
        say(
                "Proposal",
                id(),
                new ProposalReassigned(
                        proposalId,
                        from,
                        role,
                        new AssignmentOrder(to, unit),
                        day,
                        due(day.plusDays(5), "A12"),
                        due(day.plusDays(13), "A12"),
                        "职责所在"));
        say(
                "Assignment",
                Ids.assignment(COUNTY, proposalId, from),
                new AssignmentReleased(proposalId, from, lead, role, "改办"));
        opened(to, unit, role, role == AssignmentRole.LEAD ? REPLY_DUE : OPINION_DUE);
        return this;
    }

    public Story contacted(String contactId, ContactMode mode) {
        return say(
                "Reply",
                replyId(1),
                new ContactRecorded(
                        proposalId,
                        replyId(1),
                        1,
                        contactId,
                        ContactPhase.BEFORE,
                        mode,
                        mode != ContactMode.PHONE,
                        day,
                        List.of("s1"),
                        "了解意图",
                        null));
    }

    public Story opinion(String assignment, UnitRef unit, boolean submitted) {
        String opinionId = Ids.opinion(COUNTY, proposalId, assignment);
        say("Opinion", opinionId, new OpinionDrafted(proposalId, assignment, 1, "同意列入预算", OpinionDisclosure.CONSENTED));
        return submitted
                ? say(
                        "Opinion",
                        opinionId,
                        new OpinionSubmitted(
                                proposalId,
                                assignment,
                                unit,
                                "同意列入预算",
                                OpinionDisclosure.CONSENTED,
                                "中财函〔2023〕1号",
                                day,
                                due(OPINION_DUE, "R30"),
                                !day.isAfter(OPINION_DUE)))
                : this;
    }

    /** D5: the lead sends the first submission back, to be redone by that day. */
    public Story opinionSentBack(String assignment, UnitRef unit, LocalDate redoDue) {
        return say(
                "Opinion",
                Ids.opinion(COUNTY, proposalId, assignment),
                new OpinionSentBack(
                        proposalId,
                        assignment,
                        unit,
                        lead,
                        "没有写明金额",
                        day,
                        due(redoDue, "D5"),
                        1,
                        "中财函〔2023〕1号",
                        wake(redoDue)));
    }

    public Story opinionRedone(String assignment, UnitRef unit, LocalDate redoDue) {
        String opinionId = Ids.opinion(COUNTY, proposalId, assignment);
        return say(
                "Opinion",
                opinionId,
                new OpinionSubmitted(
                        proposalId,
                        assignment,
                        unit,
                        "同意列入预算30万元",
                        OpinionDisclosure.CONSENTED,
                        "中财函〔2023〕2号",
                        day,
                        due(redoDue, "D5"),
                        !day.isAfter(redoDue),
                        2,
                        null));
    }

    public Story signedWithout(int round, UnitRef silent, @Nullable OwnChain chain) {
        return say(
                "Reply",
                replyId(round),
                new ReplySignedOff(
                        proposalId,
                        replyId(round),
                        round,
                        1,
                        "中教科〔2023〕" + serial + "号函",
                        day,
                        List.of(silent),
                        chain));
    }

    /** R60. */
    public Story assistanceAsked(int request, @Nullable String unitId, String name) {
        return say(
                "Reply",
                replyId(1),
                new AssistanceRequested(
                        proposalId, replyId(1), 1, request, unitId, name, "请协助踏勘", "中教科〔2023〕7号函", day));
    }

    public Story assistanceAnswered(int request, @Nullable String unitId, String name, boolean onBehalf) {
        return say(
                "Reply",
                replyId(1),
                new AssistanceAnswered(proposalId, replyId(1), 1, request, unitId, name, "已踏勘", day, onBehalf));
    }

    public Story drafted(int round) {
        List<OpinionTreatment> treatments =
                coUnits.isEmpty() ? List.of() : List.of(new OpinionTreatment("co1", AdoptionOutcome.ADOPTED, ""));
        return say(
                "Reply",
                replyId(round),
                new ReplyDrafted(
                        proposalId,
                        replyId(round),
                        round,
                        1,
                        List.of(
                                new PointAnswer("p1", "已列入今年老旧管网改造计划", "正在施工", AdoptionOutcome.ADOPTED),
                                new PointAnswer("p2", "督促热力公司提高出水温度", "已落实", AdoptionOutcome.ADOPTED)),
                        "A",
                        ReplyDisclosure.PROACTIVE,
                        null,
                        treatments));
    }

    public Story signed(int round) {
        return say(
                "Reply",
                replyId(round),
                new ReplySignedOff(proposalId, replyId(round), round, 1, "中教科〔2023〕" + serial + "号函", day));
    }

    public Story delivered(int round, LocalDate dueOn) {
        say(
                "Reply",
                replyId(round),
                new ReplyDelivered(
                        proposalId,
                        replyId(round),
                        round,
                        kind,
                        title,
                        lead,
                        "中教科〔2023〕" + serial + "号函",
                        submitters(),
                        List.of(new Delivery("s1", DeliveryChannel.BY_HAND, day, "回执")),
                        day,
                        due(dueOn, round == 1 ? "R24" : "R33"),
                        !day.isAfter(dueOn),
                        due(day.plusDays(9), "D4"),
                        due(day.plusDays(28), "D4"),
                        wake(day.plusDays(9))));
        return say(
                "Survey",
                Ids.survey(COUNTY, proposalId, round),
                new SurveyOpened(
                        proposalId, Ids.survey(COUNTY, proposalId, round), round, 2, day, due(day.plusDays(28), "D4")));
    }

    /** Delivered before, entered on the present day, which counts until the office has decided (D11). */
    public Story deliveredLate(int round, LocalDate dueOn, String correctionId, LocalDate claimedOn) {
        return delivered(round, dueOn)
                .correctionAsked(CorrectedAct.DELIVERY, "lead1", lead, round, correctionId, day, claimedOn, dueOn);
    }

    /** Another day is claimed on the present one for an act on record (D11). */
    public Story correctionAsked(
            CorrectedAct act,
            String assignment,
            UnitRef unit,
            int round,
            String correctionId,
            LocalDate recordedOn,
            LocalDate claimedOn,
            LocalDate dueOn) {
        return say(
                corrected(act),
                corrected(act, assignment, round),
                new CorrectionRequested(
                        proposalId,
                        act,
                        assignment,
                        round,
                        correctionId,
                        unit,
                        recordedOn.equals(day),
                        recordedOn,
                        claimedOn,
                        "放假期间未能录入",
                        "签收单 12",
                        day,
                        due(dueOn, "R24")));
    }

    /** The office decides on the present day (D11). */
    public Story correctionDecided(
            CorrectedAct act,
            String assignment,
            UnitRef unit,
            int round,
            String correctionId,
            LocalDate recordedOn,
            LocalDate claimedOn,
            LocalDate dueOn,
            CorrectionVerdict verdict) {
        LocalDate countsOn = verdict == CorrectionVerdict.CONFIRM ? claimedOn : recordedOn;
        LocalDate silentFrom = claimedOn.isAfter(recordedOn) ? claimedOn : recordedOn;
        boolean silenceMoves = act == CorrectedAct.DELIVERY && verdict == CorrectionVerdict.CONFIRM;
        return say(
                corrected(act),
                corrected(act, assignment, round),
                new CorrectionDecided(
                        proposalId,
                        act,
                        assignment,
                        round,
                        correctionId,
                        unit,
                        false,
                        recordedOn,
                        claimedOn,
                        verdict,
                        verdict == CorrectionVerdict.CONFIRM ? null : "凭据不符",
                        day,
                        countsOn,
                        due(dueOn, "R24"),
                        !countsOn.isAfter(dueOn),
                        silenceMoves ? due(silentFrom.plusDays(9), "D4") : null,
                        silenceMoves ? due(silentFrom.plusDays(28), "D4") : null));
    }

    private static String corrected(CorrectedAct act) {
        return switch (act) {
            case RECEIPT -> "Assignment";
            case OPINION -> "Opinion";
            case DELIVERY -> "Reply";
        };
    }

    private String corrected(CorrectedAct act, String assignment, int round) {
        return switch (act) {
            case RECEIPT -> Ids.assignment(COUNTY, proposalId, assignment);
            case OPINION -> Ids.opinion(COUNTY, proposalId, assignment);
            case DELIVERY -> replyId(round);
        };
    }

    /** 延期 asked for on the present day; to be decided within about a week (D16). */
    public Story extensionAsked(String extensionId, LocalDate until) {
        return say(
                "Reply",
                replyId(1),
                new ExtensionRequested(
                        proposalId,
                        replyId(1),
                        1,
                        extensionId,
                        lead,
                        "中教科报〔2023〕7号",
                        "涉及项目审批",
                        until,
                        day,
                        due(REPLY_DUE, "R24"),
                        due(day.plusDays(7), "D16"),
                        null,
                        false,
                        wake(day.plusDays(7))));
    }

    public Story extensionApproved(String extensionId, LocalDate from, LocalDate until) {
        say(
                "Reply",
                replyId(1),
                new ExtensionApproved(
                        proposalId, replyId(1), 1, extensionId, due(from, "R24"), due(until, "R27"), day, "同意", false));
        return dueMoved(from, until);
    }

    public Story dueMoved(LocalDate from, LocalDate to) {
        return say(
                "Reply",
                replyId(1),
                new DueMoved(
                        proposalId, 1, DueSubject.REPLY, "lead1", due(from, "R24"), due(to, "R27"), wake(to), null));
    }

    public Story extensionRefused(String extensionId) {
        return say(
                "Reply",
                replyId(1),
                new ExtensionRefused(proposalId, replyId(1), 1, extensionId, due(REPLY_DUE, "R24"), day, "理由不充分"));
    }

    public Story extensionWithdrawn(String extensionId) {
        return say(
                "Reply",
                replyId(1),
                new ExtensionWithdrawn(proposalId, replyId(1), 1, extensionId, due(REPLY_DUE, "R24"), day, "不再需要"));
    }

    public Story dissatisfied(int round, String reason) {
        return say(
                "Survey",
                Ids.survey(COUNTY, proposalId, round),
                new DissatisfactionRecorded(
                        proposalId, Ids.survey(COUNTY, proposalId, round), round, reason, day, false));
    }

    public Story paperEntered(int round, PaperCarrier carriedBy) {
        String survey = Ids.survey(COUNTY, proposalId, round);
        return say(
                "Survey",
                survey,
                new AnswerEnteredOnBehalf(
                        proposalId, survey, round, carriedBy, day.minusDays(1), day, "ab".repeat(32), false));
    }

    public Story paperConfirmed(int round) {
        String survey = Ids.survey(COUNTY, proposalId, round);
        return say("Survey", survey, new AnswerConfirmed(proposalId, survey, round, PaperCarrier.UNIT, day));
    }

    public Story paperObjected(int round, boolean dissatisfactionWithdrawn, boolean late) {
        String survey = Ids.survey(COUNTY, proposalId, round);
        return say(
                "Survey",
                survey,
                new AnswerObjected(proposalId, survey, round, PaperCarrier.UNIT, day, dissatisfactionWithdrawn, late));
    }

    public Story concluded(int round, int very, int basically, int dissatisfied, int silent) {
        SurveyTotals totals = new SurveyTotals(very, basically, dissatisfied, silent);
        return say(
                "Survey",
                Ids.survey(COUNTY, proposalId, round),
                new SurveyConcluded(
                        proposalId,
                        Ids.survey(COUNTY, proposalId, round),
                        round,
                        totals,
                        totals.satisfied(),
                        silent > 0,
                        day));
    }

    public Story roundOpened(int round, LocalDate dueOn) {
        return say(
                "Handling",
                Ids.handling(COUNTY, proposalId),
                new RoundOpened(
                        proposalId,
                        round,
                        "lead1",
                        lead,
                        day,
                        due(dueOn, round == 1 ? "R24" : "R33"),
                        round == 1 ? null : "不满意",
                        wake(dueOn)));
    }

    public Story closed(int round, SurveyTotals totals) {
        say(
                "Handling",
                Ids.handling(COUNTY, proposalId),
                new ReplyFiled(
                        proposalId,
                        round,
                        List.of(Office.CONGRESS_OFFICE, Office.CPPCC_OFFICE, Office.GOVERNMENT_OFFICE),
                        totals));
        return say(
                "Handling",
                Ids.handling(COUNTY, proposalId),
                new ProposalClosed(proposalId, round, totals, totals.satisfied(), day));
    }

    public Story panelConvened(int round, LocalDate decideBy) {
        return say(
                "Handling",
                Ids.handling(COUNTY, proposalId),
                new PanelConvened(proposalId, round, "还是没有解决", day, due(decideBy, "A5"), wake(decideBy)));
    }

    public Story panelMet(int round, LocalDate decideBy) {
        return say(
                "Handling",
                Ids.handling(COUNTY, proposalId),
                new PanelMet(proposalId, round, day, "教科局参加", due(decideBy, "A5"), wake(decideBy)));
    }

    public Story panelDecided(int round, PanelOutcome outcome, String explanation) {
        return say(
                "Handling",
                Ids.handling(COUNTY, proposalId),
                new PanelDecided(proposalId, round, outcome, explanation, day));
    }

    public Story released(String assignment, UnitRef unit) {
        return say(
                "Assignment",
                Ids.assignment(COUNTY, proposalId, assignment),
                new AssignmentReleased(proposalId, assignment, unit, AssignmentRole.CO_HANDLING, "办结，不再需要会办意见"));
    }

    public Story stopped() {
        return say("Proposal", id(), new ProposalStopped(proposalId, StopReason.WITHDRAWN, null, "代表撤回"));
    }

    public Story joined(String assignmentId, UnitRef unit, LocalDate opinionDue) {
        return say(
                "Proposal",
                id(),
                new CoUnitJoined(
                        proposalId,
                        new AssignmentOrder(assignmentId, unit),
                        day,
                        due(opinionDue, "R30"),
                        due(day.plusDays(3), "A12"),
                        due(day.plusDays(9), "A12"),
                        "涉及住建"));
    }

    public Story left(String assignmentId, UnitRef unit) {
        return say("Proposal", id(), new CoUnitLeft(proposalId, assignmentId, unit, day, "不再需要"));
    }

    /** Another one was merged into this one, with its two points and two submitters under the next ids. */
    public Story tookOver(Story merged, int after) {
        List<MergedPoint> taken = new ArrayList<>();
        points().forEach(point ->
                taken.add(new MergedPoint(new Point("p" + (after + taken.size() + 1), point.text()), point.pointId())));
        List<MergedSubmitter> people = new ArrayList<>();
        merged.submitters()
                .forEach(one -> people.add(new MergedSubmitter(
                        new Submitter("s" + (after + people.size() + 1), one.name(), one.kind(), false),
                        one.submitterId())));
        return say(
                "Proposal",
                id(),
                new ProposalMerged(
                        proposalId,
                        new ProposalNumber("2023", kind, "民生", serial),
                        merged.proposalId,
                        new ProposalNumber("2023", kind, "民生", merged.serial),
                        merged.title,
                        taken,
                        people,
                        day,
                        "内容相同"));
    }

    public Story mergedInto(Story other) {
        return say(
                "Proposal",
                id(),
                new ProposalStopped(
                        proposalId,
                        StopReason.MERGED,
                        other.proposalId,
                        "内容相同",
                        new ProposalNumber("2023", kind, "民生", other.serial),
                        null));
    }

    /** From registration to a close after a second round. */
    public static Story whole(String proposalId) {
        Story story = new Story(proposalId, ProposalKind.DEPUTY_SUGGESTION, EDUCATION, FINANCE, HOUSING);
        story.registered().assigned();
        story.roundOpened(1, REPLY_DUE);
        story.on(ASSIGNED.plusDays(1)).received("lead1", EDUCATION, AssignmentRole.LEAD);
        story.received("co1", FINANCE, AssignmentRole.CO_HANDLING);
        story.on(LocalDate.of(2023, 7, 1))
                .contacted("k1", ContactMode.VISIT)
                .contacted("k2", ContactMode.PHONE)
                .opinion("co1", FINANCE, true)
                .drafted(1)
                .signed(1);
        story.on(LocalDate.of(2023, 7, 20)).delivered(1, REPLY_DUE).dissatisfied(1, "没有说到时间");
        story.roundOpened(2, LocalDate.of(2023, 8, 20)).concluded(1, 1, 0, 1, 0);
        story.on(LocalDate.of(2023, 8, 10)).drafted(2).signed(2).delivered(2, LocalDate.of(2023, 8, 20));
        story.on(LocalDate.of(2023, 8, 20)).concluded(2, 1, 1, 0, 0).closed(2, new SurveyTotals(1, 1, 0, 0));
        return story;
    }

    public Story say(String aggregateType, String aggregateId, DomainEvent event) {
        long sequence = sequences.merge(aggregateId, 1L, Long::sum);
        Instant now = day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant().plusSeconds(events.size());
        events.add(new EventEnvelope(
                "1.0",
                Ids.derived(aggregateId, Long.toString(sequence)),
                "/test",
                event.type(),
                event.subject(),
                now,
                "application/json",
                EventTypes.schema(event.type()),
                COUNTY,
                aggregateType,
                aggregateId,
                sequence,
                "key-" + events.size(),
                null,
                new Actor("王五", Post.LIAISON_OFFICER, lead.unitId(), null),
                day,
                now,
                event));
        return this;
    }

    public static byte[] json(EventEnvelope event) {
        return new EventCodec().write(event);
    }

    public static DueDate due(LocalDate on, String rule) {
        return new DueDate(on, rule, "按通知规定。", "141129-2023@1", "cn@2023.1", true, false);
    }

    private static Instant wake(LocalDate dueOn) {
        return dueOn.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private static List<Point> points() {
        return List.of(new Point("p1", "改造老旧管网"), new Point("p2", "保证冬季温度"));
    }

    private List<Submitter> submitters() {
        SubmitterKind who = kind == ProposalKind.DEPUTY_SUGGESTION ? SubmitterKind.DEPUTY : SubmitterKind.CPPCC_MEMBER;
        return List.of(new Submitter("s1", "𠮷小明", who, true), new Submitter("s2", "李㛃", who, false));
    }
}
