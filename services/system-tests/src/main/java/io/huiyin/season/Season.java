package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.value.Post;
import io.huiyin.samples.Row;
import io.huiyin.samples.SampleFolder;
import io.huiyin.samples.SampleUnit;
import io.huiyin.season.SeasonClient.Act;
import io.huiyin.season.SeasonClient.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 14 June 2023 – 31 January 2024 on the sample register, through the public endpoints, day by day: the clock moves, timers ring,
 * people act, the system settles. The same seed gives the same season.
 */
public final class Season {
    /** The day of the notice and of 交办. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 14);

    /** The last day played. */
    public static final LocalDate LAST_DAY = LocalDate.of(2024, 1, 31);

    private static final LocalDate MERGE_DAY = LocalDate.of(2023, 7, 14);
    private static final LocalDate SESSION_CLOSES = LocalDate.of(2024, 1, 15);
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Of the county. */
    public static final Desk GOVERNMENT_OFFICE = new Desk(Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", "县政府办公室", "郝政办");

    static final Desk CONGRESS_OFFICE = new Desk(Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", "县人大办公室", "任人大");
    static final Desk CPPCC_OFFICE = new Desk(Post.CPPCC_OFFICE, "CPPCC_OFFICE", "县政协办公室", "郑政协");
    private static final String SESSION = SeasonClient.JURISDICTION + ":2023";

    private final SeasonClient client;
    private final SampleFolder samples;
    private final long seed;
    private final int cases;
    private final Agenda agenda = new Agenda();
    private final Agenda lastMinute = new Agenda();
    private final Map<String, SampleUnit> units = new HashMap<>();
    private final Map<Integer, Story> cast;
    private final Map<Story, CaseLife> told = new EnumMap<>(Story.class);

    /**
     * @param cases how many of the register's cases are assigned and played (all are imported), for short variants: first those
     *     that tell a story
     */
    public Season(SeasonClient client, SampleFolder samples, long seed, int cases) {
        this.client = client;
        this.samples = samples;
        this.seed = seed;
        this.cases = cases;
        for (SampleUnit unit : samples.units()) {
            units.put(unit.fullName(), unit);
            units.put(unit.shortName(), unit);
        }
        this.cast = Story.cast(samples.rows(), CasePlan.taken(), this::unit);
    }

    /**
     * Plays.
     *
     * @param until the last day to play, at most {@link #LAST_DAY}
     * @param everyDay told each day after it has settled, for progress
     * @param atMidnight told at 00:00 of each month's first day, before anything else happens that day
     */
    public void play(LocalDate until, Consumer<LocalDate> everyDay, Runnable atMidnight) {
        for (LocalDate day = FIRST_DAY; !day.isAfter(until); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                client.moveTo(day.atStartOfDay());
                atMidnight.run();
            }
            client.moveTo(LocalDateTime.of(day, OFFICE_HOURS));
            client.settle();
            if (day.equals(FIRST_DAY)) {
                open();
            }
            agenda.run(day);
            if (day.equals(LocalDate.of(2023, 9, 30))) {
                client.moveTo(LocalDateTime.of(day, LAST_MINUTE));
                lastMinute.run(day);
            }
            client.settle();
            everyDay.accept(day);
        }
    }

    private void open() {
        client.command(
                GOVERNMENT_OFFICE,
                new Act("open-session", "2023", 0, Map.of()),
                client.endpoints().proposal() + "/sessions",
                setup());
        JsonNode checked = importRegister();
        JsonNode committed = client.command(
                GOVERNMENT_OFFICE,
                new Act("commit-import", "2023", 0, Map.of()),
                client.endpoints().proposal() + "/imports/"
                        + checked.path("importId").asText() + "/commits",
                Map.of());
        client.settle();
        List<Row> rows = samples.rows();
        Set<Integer> played = played(rows.size());
        List<Runnable> assignments = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String proposalId =
                    committed.path("rows").path(i).path("proposalId").asText();
            if (proposalId.isEmpty()) {
                throw new SeasonFailed("row " + (i + 2) + " was not committed: "
                        + committed.path("rows").path(i));
            }
            if (played.contains(i)) {
                assignments.add(assignment(rows.get(i), i, proposalId));
            }
        }
        assignments.forEach(Runnable::run);
        putDownWhatConcernsSeveral();
    }

    private Set<Integer> played(int all) {
        Set<Integer> order = new LinkedHashSet<>(new TreeSet<>(cast.keySet()));
        order.addAll(CasePlan.taken());
        IntStream.range(0, all).forEach(order::add);
        return order.stream().limit(cases).collect(Collectors.toSet());
    }

    /** The dry run; public because an acceptance walk imports twice. */
    public JsonNode importRegister() {
        try {
            return client.command(
                    GOVERNMENT_OFFICE,
                    new Act("check-import", "2023", 0, Map.of()),
                    client.endpoints().proposal() + "/imports?session=" + SESSION,
                    Files.readAllBytes(samples.workbook()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Runnable assignment(Row row, int index, String proposalId) {
        CaseDesk desk = new CaseDesk(client, units, row, proposalId);
        CasePlan plan = CasePlan.draw(
                seed, index, row.submitters().size(), row.coHandlingUnits().size());
        Story story = cast.get(index);
        CaseLife life = new CaseLife(desk, agenda, lastMinute, plan, story);
        if (story != null) {
            told.put(story, life);
            client.tells(story, desk);
        }
        return () -> assign(row, desk, life);
    }

    private void assign(Row row, CaseDesk desk, CaseLife life) {
        SampleUnit lead = unit(row.suggestedLead());
        List<SampleUnit> coUnits =
                row.coHandlingUnits().stream().map(this::unit).toList();
        String caseKey = caseKey(row);
        life.beforeAssignment();
        client.command(
                desk,
                GOVERNMENT_OFFICE,
                new Act(
                        "assign",
                        caseKey,
                        1,
                        Map.of(
                                "lead", lead.fullName(),
                                "coUnits",
                                        String.join(
                                                ";",
                                                coUnits.stream()
                                                        .map(SampleUnit::fullName)
                                                        .toList()))),
                client.endpoints().proposal() + "/proposals/" + aggregate(desk.proposalId()) + "/assignments",
                Map.of(
                        "leadUnitId", lead.unitId(),
                        "coUnitIds", coUnits.stream().map(SampleUnit::unitId).toList()));
        agenda.on(FIRST_DAY.plusDays(1), life::begin);
    }

    /** What happens to more than one case. */
    private void putDownWhatConcernsSeveral() {
        CaseLife merged = told.get(Story.MERGED);
        CaseLife into = told.get(Story.MERGED_INTO);
        if (merged != null && into != null) {
            agenda.on(MERGE_DAY, () -> merged.mergeInto(into));
        }
        agenda.on(
                SESSION_CLOSES,
                () -> client.command(
                        GOVERNMENT_OFFICE,
                        new Act("close-session", "2023", 0, Map.of()),
                        client.endpoints().proposal() + "/sessions/" + SESSION + "/closings",
                        Map.of()));
    }

    private SampleUnit unit(String name) {
        SampleUnit unit = units.get(name);
        if (unit == null) {
            throw new SeasonFailed("no such unit: " + name);
        }
        return unit;
    }

    static String aggregate(String proposalId) {
        return SeasonClient.JURISDICTION + ":" + proposalId;
    }

    private JsonNode setup() {
        try {
            return Http.JSON.readTree(samples.sessionSetup().toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How the season names a case, e.g. {@code 建议/交通类第3号}. */
    static String caseKey(Row row) {
        return row.kind() + "/" + row.category() + "类第" + row.number() + "号";
    }
}
