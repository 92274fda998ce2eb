package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import io.huiyin.samples.SampleFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the season shows while it is played and when it has ended, asked from the read side and held against the oracle. */
public final class SeasonReport {
    private final SeasonClient client;
    private final SampleFolder samples;
    private final Path log;
    private final PrintStream out;

    public SeasonReport(SeasonClient client, SampleFolder samples, Path log, PrintStream out) {
        this.client = client;
        this.samples = samples;
        this.log = log;
        this.out = out;
    }

    /** A line each month. */
    public void day(LocalDate day) {
        if (day.getDayOfMonth() == day.lengthOfMonth() || day.equals(Season.FIRST_DAY)) {
            out.printf("  %s  已确认的操作 %s%n", day, client.acts());
        }
    }

    /** 00:00 of a month's first day: the lists must know at once who is late, without having been told (R24, R45). */
    public void atMidnight() {
        TreeSet<String> replies = lateReplies();
        TreeSet<String> opinions = lateOpinions();
        compare(replies, opinions);
        out.printf("  %s 00:00  逾期答复 %d 件、逾期会办意见 %d 件，与独立计算一致%n", client.today(), replies.size(), opinions.size());
    }

    private void compare(TreeSet<String> replies, TreeSet<String> opinions) {
        LateOracle oracle = new LateOracle(CommandLog.read(log));
        compare("replies", replies, oracle.lateReplies(client.today()));
        compare("opinions", opinions, oracle.lateOpinions(client.today()));
    }

    private void compare(String what, TreeSet<String> shown, TreeSet<String> expected) {
        TreeSet<String> missing = new TreeSet<>(expected);
        missing.removeAll(shown);
        TreeSet<String> extra = new TreeSet<>(shown);
        extra.removeAll(expected);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            throw new SeasonFailed(
                    "late " + what + " on " + client.today() + ": missing " + missing + ", too many " + extra);
        }
    }

    /** {@code caseKey#round} of the late list's replies: not delivered, or delivered late. */
    public TreeSet<String> lateReplies() {
        JsonNode late = client.ask(Season.GOVERNMENT_OFFICE, client.endpoints().supervision() + "/late");
        TreeSet<String> keys = new TreeSet<>();
        for (String group : List.of("unreplied", "repliedLate")) {
            late.path("replies")
                    .path(group)
                    .forEach(entry ->
                            keys.add(caseKey(entry) + "#" + entry.path("round").asInt()));
        }
        return keys;
    }

    /** {@code caseKey/unit} of the late opinions. */
    public TreeSet<String> lateOpinions() {
        JsonNode late = client.ask(Season.GOVERNMENT_OFFICE, client.endpoints().supervision() + "/late");
        TreeSet<String> keys = new TreeSet<>();
        Map<String, String> names = new HashMap<>();
        samples.units().forEach(unit -> names.put(unit.unitId(), unit.fullName()));
        for (String group : List.of("unsubmitted", "submittedLate")) {
            late.path("opinions")
                    .path(group)
                    .forEach(entry -> keys.add(
                            caseKey(entry) + "/" + names.get(entry.path("unit").asText())));
        }
        return keys;
    }

    /** The table by unit and the late list. */
    public void print(double seconds) {
        Map<String, int[]> table = new TreeMap<>();
        List<JsonNode> ledger = ledger();
        for (JsonNode row : ledger) {
            int[] counts = table.computeIfAbsent(row.path("leadUnit").asText(), unit -> new int[5]);
            counts[0]++;
            counts[row.path("deliveredOn").isTextual() ? 1 : 2]++;
            counts[3] += row.path("round").asInt() > 1 ? 1 : 0;
            counts[4] += row.path("status").asText().equals("CLOSED") ? 1 : 0;
        }
        out.printf("%n%-24s %5s %5s %5s %5s %5s%n", "主办单位", "件数", "已复", "未复", "二次", "办结");
        table.forEach((unit, counts) ->
                out.printf("%-24s %5d %5d %5d %5d %5d%n", unit, counts[0], counts[1], counts[2], counts[3], counts[4]));
        TreeSet<String> late = lateReplies();
        TreeSet<String> opinions = lateOpinions();
        out.printf("%n逾期答复 %d 件：%s%n", late.size(), String.join(" ", late));
        out.printf("逾期会办意见 %d 件%n", opinions.size());
        out.printf("共 %d 件，用时 %.0f 秒，重复请求 %d 次，操作 %s%n", ledger.size(), seconds, client.retries(), client.acts());
        compare(late, opinions);
    }

    /**
     * How often each event was told.
     *
     * @param events all of them
     * @param whole whether every kind of event must have been told
     * @throws SeasonFailed naming the kinds of which there is none
     */
    public void events(List<EventEnvelope> events, boolean whole) {
        Map<String, Integer> counts = new TreeMap<>();
        EventTypes.all().forEach(type -> counts.put(type.getSimpleName(), 0));
        events.forEach(event -> counts.merge(event.type(), 1, Integer::sum));
        print("事件", counts);
        List<String> never = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        if (whole && !never.isEmpty()) {
            throw new SeasonFailed("the season never told " + never);
        }
    }

    /**
     * How often each kind of refusal was met.
     *
     * @param counts by the catalogue's name
     * @param never which the season should have met and has not
     * @param whole whether it must have met them
     * @throws SeasonFailed naming them
     */
    public void refusals(Map<String, Integer> counts, Set<String> never, boolean whole) {
        print("拒绝", counts);
        if (whole && !never.isEmpty()) {
            throw new SeasonFailed("the season was never refused with " + never);
        }
    }

    private void print(String what, Map<String, Integer> counts) {
        out.printf("%n%-40s %6s%n", what, "次数");
        counts.forEach((name, count) -> out.printf("%-40s %6d%n", name, count));
    }

    /** All rows of the ledger, page by page. */
    public List<JsonNode> ledger() {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = client.ask(
                    Season.GOVERNMENT_OFFICE,
                    client.endpoints().supervision() + "/ledger?size=100" + (after.isEmpty() ? "" : "&after=" + after));
            page.path("rows").forEach(rows::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return rows;
    }

    private String caseKey(JsonNode entry) {
        String kind = entry.path("kind").asText().equals("DEPUTY_SUGGESTION") ? "建议" : "提案";
        return kind + "/" + entry.path("number").asText();
    }
}
