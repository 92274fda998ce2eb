package io.huiyin.contracts.sample;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.sample.SampleLife.Speaker;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Names, units, days of the sample life. Everything is invented but the units' names. */
final class SampleValues {
    static final String JURISDICTION = "141129";
    static final String SESSION = "2023";
    static final String PROPOSAL = "0188cc9a-7d40-7c1e-9a55-3b1f0c6e2d71";
    static final String MERGED_PROPOSAL = "0188cc9a-9f10-7d02-8e0b-51c2a7f4b936";
    static final String CONGRESS = "县十七届人大四次会议";
    static final String TITLE = "关于硬化䶮峪村至𠮷家沟村道路、增设㙍坪桥护栏的建议";

    static final UnitRef TRAFFIC = new UnitRef("u012", "中阳县交通运输局", "交通局", "中交运");
    static final UnitRef FINANCE = new UnitRef("u008", "中阳县财政局", "财政局", "中财政");
    static final UnitRef LAND = new UnitRef("u010", "中阳县自然资源局", "自然资源局", "中自然资");
    static final UnitRef WATER = new UnitRef("u013", "中阳县水利局", "水利局", "中水利");

    /** Given to the wrong unit at first, which returned it. */
    static final AssignmentOrder FIRST_LEAD = order("first-lead", WATER);

    static final AssignmentOrder LEAD = order("lead", TRAFFIC);
    static final AssignmentOrder CO_FINANCE = order("finance", FINANCE);
    static final AssignmentOrder CO_LAND = order("land", LAND);

    static final List<OutcomeClassOption> OUTCOME_CLASSES = List.of(
            new OutcomeClassOption("A", "已解决或基本解决"),
            new OutcomeClassOption("B", "正在解决或列入计划"),
            new OutcomeClassOption("C", "因条件限制暂时无法解决"),
            new OutcomeClassOption("D", "留作参考"));
    static final List<Point> POINTS =
            List.of(new Point("p1", "将䶮峪村至𠮷家沟村3.2公里土路硬化为4.5米宽水泥路"), new Point("p2", "在㙍坪桥两侧增设护栏，雨季前完成"));
    static final List<Submitter> SUBMITTERS = List.of(
            new Submitter("s1", "𠮷志䶮", SubmitterKind.DEPUTY, true),
            new Submitter("s2", "王㛃", SubmitterKind.DEPUTY, false),
            new Submitter("s3", "欧阳𬭎", SubmitterKind.DEPUTY, false));

    static final LocalDate ASSIGNED = LocalDate.of(2023, 6, 20);
    static final DueDate REPLY_DUE = due(2023, 9, 30, "R24", "2023年9月30日之内答复完毕（R24），当日为法定节假日，按通知不顺延", false);
    static final DueDate STATUTORY_DUE = due(2023, 9, 20, "D1", "2023年6月20日交办，代表法规定3个月内答复（D1，法定期限），至2023年9月20日", true);
    static final DueDate OPINION_DUE = due(2023, 8, 15, "R30", "2023年8月15日前（含当日）将会办意见提供给主办单位（R30）", true);
    static final DueDate REDO_DUE = due(2023, 8, 25, "D5", "2023年8月18日退回会办意见，5个工作日内重新提供（D5，非通知规定），至2023年8月25日", true);
    static final DueDate RECEIPT_DUE =
            due(2023, 6, 26, "A12", "2023年6月20日交办，3个工作日内签收（A12，非通知规定），其间端午节放假、6月25日调休上班，至2023年6月26日", true);
    static final DueDate RETURN_ENDS =
            due(2023, 6, 30, "A12", "2023年6月20日交办，7个工作日内可退办（A12，非通知规定），其间端午节放假、6月25日调休上班，至2023年6月30日", true);
    static final DueDate LATER_RECEIPT_DUE =
            due(2023, 6, 30, "A12", "2023年6月27日交办，3个工作日内签收（A12，非通知规定），至2023年6月30日", true);
    static final DueDate LATER_RETURN_ENDS =
            due(2023, 7, 6, "A12", "2023年6月27日交办，7个工作日内可退办（A12，非通知规定），至2023年7月6日", true);
    static final DueDate SURVEY_REMIND =
            due(2023, 9, 21, "D4", "2023年9月12日发出征询意见函，满7个工作日未反馈则提醒（D4，非通知规定），至2023年9月21日", true);
    static final DueDate SURVEY_SILENCE = due(
            2023,
            10,
            16,
            "D4",
            "2023年9月12日发出征询意见函，满20个工作日仍未反馈则按“未反馈”结束（D4，非通知规定），其间中秋节、国庆节放假、10月7日调休上班、10月8日调休上班，至2023年10月16日",
            true);
    static final DueDate SECOND_ROUND_DUE =
            due(2023, 10, 15, "R33", "2023年9月15日收到不满意意见，1个月内重新办理并答复（R33），至2023年10月15日，当日为周末，按通知不顺延", false);
    static final DueDate PANEL_DECISION =
            due(2023, 12, 18, "A5", "2023年12月4日会商开始或开会，10个工作日内作出决定（A5，非通知规定），至2023年12月18日", true);
    static final DueDate NEXT_PANEL_DECISION = new DueDate(
            LocalDate.of(2024, 1, 3),
            "A5",
            "2023年12月20日会商开始或开会，10个工作日内作出决定（A5，非通知规定），至2024年1月3日（2024年放假安排尚未公布，暂定）",
            "141129-2023@1",
            "cn@2023.1",
            true,
            true);
    static final DueDate EXTENDED_DUE =
            due(2023, 12, 30, "R27", "原定2023年9月30日答复，延期最长3个月（R27），至2023年12月30日，当日为周末，按通知不顺延", false);
    static final DueDate DECISION_DUE = due(
            2023,
            10,
            9,
            "D16",
            "2023年9月25日申请延期，5个工作日内作出决定（D16，非通知规定），其间中秋节、国庆节放假、10月7日调休上班、10月8日调休上班，至2023年10月9日",
            true);

    static final Actor OFFICE_HEAD = new Actor("县政府办公室·王志刚", Post.GOVERNMENT_OFFICE_HEAD, "GOVERNMENT_OFFICE", null);
    static final Actor OFFICE = new Actor("县政府办公室·李明", Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", null);
    static final Actor CONGRESS_OFFICE = new Actor("县人大办公室·赵敏", Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", null);
    static final Actor HANDLER = new Actor("交通局·刘洋", Post.HANDLER, "u012", null);
    static final Actor SECTION_HEAD = new Actor("交通局·郭建国", Post.SECTION_HEAD, "u012", null);
    static final Actor LEADER = new Actor("交通局·任海燕", Post.LEADER_IN_CHARGE, "u012", null);
    static final Actor UNIT_HEAD = new Actor("交通局·高峰", Post.UNIT_HEAD, "u012", null);
    static final Actor LAND_HANDLER = new Actor("自然资源局·武斌", Post.HANDLER, "u010", null);
    static final Actor LAND_HEAD = new Actor("自然资源局·张䶮", Post.UNIT_HEAD, "u010", null);
    static final Actor WATER_HANDLER = new Actor("水利局·薛静", Post.HANDLER, "u013", null);
    static final Actor ON_BEHALF = new Actor("县人大办公室·赵敏", Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", "𠮷志䶮");

    private SampleValues() {}

    static Speaker session() {
        return new Speaker("proposal-service", "Session", Ids.of(JURISDICTION, SESSION));
    }

    static Speaker proposal(String id) {
        return new Speaker("proposal-service", "Proposal", Ids.of(JURISDICTION, id));
    }

    static Speaker assignment(AssignmentOrder order) {
        return new Speaker(
                "handling-service", "Assignment", Ids.assignment(JURISDICTION, PROPOSAL, order.assignmentId()));
    }

    static Speaker opinion(AssignmentOrder order) {
        return new Speaker("handling-service", "Opinion", Ids.opinion(JURISDICTION, PROPOSAL, order.assignmentId()));
    }

    static Speaker reply() {
        return new Speaker("handling-service", "Reply", Ids.reply(JURISDICTION, PROPOSAL, 1));
    }

    static Speaker handling() {
        return new Speaker("handling-service", "Handling", Ids.handling(JURISDICTION, PROPOSAL));
    }

    static Speaker survey() {
        return new Speaker("survey-service", "SatisfactionSurvey", Ids.survey(JURISDICTION, PROPOSAL, 1));
    }

    /** 00:00 of the day after, county time. */
    static Instant wakeAt(DueDate due) {
        return Instant.parse(due.on() + "T16:00:00Z");
    }

    private static AssignmentOrder order(String role, UnitRef unit) {
        return new AssignmentOrder(Ids.derived("sample-assignment", role), unit);
    }

    private static DueDate due(int year, int month, int day, String rule, String because, boolean workingDay) {
        return new DueDate(
                LocalDate.of(year, month, day), rule, because, "141129-2023@1", "cn@2023.1", workingDay, false);
    }
}
