package io.huiyin.proposal.session;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.ValueInvalid;
import io.huiyin.contracts.problem.RequestRejected.ValueMissing;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.RulePack;
import io.huiyin.deadline.RulePacks;
import io.huiyin.proposal.session.SessionRejected.CalendarMismatch;
import io.huiyin.proposal.session.SessionRejected.OutcomeClassNotOffered;
import io.huiyin.proposal.session.SessionRejected.RulePackElsewhere;
import io.huiyin.proposal.session.SessionRejected.UnitNotUnique;
import io.huiyin.proposal.session.SessionRejected.UnknownRulePack;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a draft into a session's state or refuses it. */
final class SessionCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final int MOST_UNITS = 2_000;

    private SessionCheck() {}

    static Session.State state(SessionDraft draft, String jurisdiction) {
        String sessionId = id("届次编号", draft.sessionId());
        RulePack pack = pack(text("规则包", draft.rulePack()), jurisdiction);
        String calendar = draft.calendar();
        if (calendar != null && !calendar.equals(pack.calendar())) {
            throw refused(new CalendarMismatch(calendar, pack.calendar()));
        }
        return new Session.State(
                jurisdiction,
                sessionId,
                year(draft.year()),
                text("人大会议届次", draft.congressSession()),
                text("政协会议届次", draft.cppccSession()),
                given("通知日期", draft.noticeOn()),
                pack.ref(),
                pack.calendar(),
                total("代表建议总数", draft.expectedSuggestions()),
                total("委员提案总数", draft.expectedProposals()),
                outcomeClasses(draft.outcomeClasses(), pack),
                units(draft.units()),
                null);
    }

    private static RulePack pack(String ref, String jurisdiction) {
        if (!RulePacks.refs().contains(ref)) {
            throw refused(new UnknownRulePack(ref, RulePacks.refs()));
        }
        RulePack pack = RulePacks.load(ref);
        if (!pack.jurisdiction().equals(jurisdiction)) {
            throw refused(new RulePackElsewhere(ref, pack.jurisdiction()));
        }
        return pack;
    }

    private static List<OutcomeClassOption> outcomeClasses(@Nullable List<OutcomeClassOption> chosen, RulePack pack) {
        List<OutcomeClassOption> classes = some("结果分类", chosen);
        Set<OutcomeClassOption> seen = new HashSet<>();
        for (OutcomeClassOption option : classes) {
            if (!pack.outcomeClasses().contains(option)) {
                throw refused(new OutcomeClassNotOffered(
                        option.code() + " " + option.label(),
                        pack.outcomeClasses().stream()
                                .map(offered -> offered.code() + " " + offered.label())
                                .toList()));
            }
            if (!seen.add(option)) {
                throw refused(new ValueInvalid("结果分类", "不重复的几类"));
            }
        }
        return classes;
    }

    private static List<UnitRef> units(@Nullable List<UnitRef> given) {
        List<UnitRef> units = some("承办单位", given);
        if (units.size() > MOST_UNITS) {
            throw refused(new ValueInvalid("承办单位", "不超过 " + MOST_UNITS + " 个单位"));
        }
        Map<String, String> names = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (UnitRef unit : units) {
            id("承办单位编号", unit.unitId());
            String name = text("承办单位名称", unit.name());
            unique(ids.add(unit.unitId()), unit.unitId());
            unique(codes.add(text("承办单位文号代字", unit.documentCode())), unit.documentCode());
            // a clerk may write either name, so neither may lead to two units
            for (String spoken : List.of(name, text("承办单位简称", unit.shortName()))) {
                String before = names.putIfAbsent(spoken, unit.unitId());
                unique(before == null || before.equals(unit.unitId()), spoken);
            }
        }
        return units;
    }

    private static void unique(boolean unique, String name) {
        if (!unique) {
            throw refused(new UnitNotUnique(name));
        }
    }

    private static int year(@Nullable Integer year) {
        int given = given("年度", year);
        if (given < 2000 || given > 2100) {
            throw refused(new ValueInvalid("年度", "2000 至 2100 之间的年份"));
        }
        return given;
    }

    private static int total(String field, @Nullable Integer total) {
        int given = given(field, total);
        if (given < 0) {
            throw refused(new ValueInvalid(field, "不小于 0 的整数"));
        }
        return given;
    }

    private static String id(String field, @Nullable String id) {
        String given = text(field, id);
        if (!ID.matcher(given).matches()) {
            throw refused(new ValueInvalid(field, "字母、数字和连字符（最多 32 个）"));
        }
        return given;
    }

    private static String text(String field, @Nullable String text) {
        String given = given(field, text);
        if (given.isBlank()) {
            throw refused(new ValueMissing(field));
        }
        if (given.length() > 100 || given.chars().anyMatch(Character::isISOControl)) {
            throw refused(new ValueInvalid(field, "一行以内、100 字以内的文字"));
        }
        return given;
    }

    private static <T> List<T> some(String field, @Nullable List<T> values) {
        List<T> given = given(field, values);
        if (given.isEmpty() || given.stream().anyMatch(Objects::isNull)) {
            throw refused(new ValueMissing(field));
        }
        return List.copyOf(given);
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw refused(new ValueMissing(field));
        }
        return value;
    }

    private static Rejected refused(Rejection rejection) {
        return new Rejected(rejection);
    }
}
