package io.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import io.huiyin.model.Step.Desk;
import io.huiyin.samples.SampleFolder;
import io.huiyin.season.CommandLog;
import io.huiyin.season.Endpoints;
import io.huiyin.season.Http;
import io.huiyin.season.SeasonClient;
import io.huiyin.season.SeasonMain;
import io.huiyin.standalone.Arguments;
import io.huiyin.standalone.HuiyinServer;
import io.huiyin.standalone.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random cases, legal and illegal acts mixed, in four counties with different rules on one moved clock, over HTTP. After every
 * act the system has done what the independent model says; so do late lists and case files. {@code -Dhuiyin.model.seed=N}
 * repeats a run.
 */
class RandomCasesIT {
    private static final int PORT_BASE = 18_580;
    private static final boolean FULL = Boolean.getBoolean("huiyin.full");
    private static final int CASES = Integer.getInteger("huiyin.model.cases", FULL ? 2_000 : 100);
    private static final LocalDate FIRST = LocalDate.of(2023, 6, 14);
    private static final LocalDate LAST = FULL ? LocalDate.of(2024, 1, 31) : LocalDate.of(2023, 11, 5);
    /** One case in so many a day: seldom enough that most live their life to the end. */
    private static final int MERGE_TRIED_IN = 700;

    /** The full run lasts longer: about as many acts a case. */
    private static final int TRIED_IN_NINE_DAYS = FULL ? 3 : 4;

    private static final int CLIENTS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same cases in every test run; new ones in the full run. */
    private final long seed = Long.getLong("huiyin.model.seed", FULL ? System.nanoTime() : 20_230_614);

    private final Random mergers = new Random(seed);
    private final Queue<String> divergences = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<Life> lives = new ArrayList<>();

    /** One case, its model, and what was tried so far. */
    private record Life(CaseModel model, Tries tries, Random pace, List<String> history) {}

    @Test
    @DisplayName(
            "R21–R33, R49–R63, R81, A1, A6, A5, A7, A9, A12, A19, A23, D1, D4, D5, D10, D11, D16, D17: no act and no list differs from the model")
    void the_system_does_what_the_model_says() throws IOException, InterruptedException {
        System.out.println("random cases, seed " + seed + ", " + CASES + " cases");
        Place.publish(Place.all());
        Path data = Files.createTempDirectory("model");
        Arguments arguments =
                new Arguments(List.of("--port-base", Integer.toString(PORT_BASE)), Set.of("port-base"), Set.of());
        try (HuiyinServer server = HuiyinServer.start(SeasonMain.options(data, arguments), new Progress(System.out));
                CommandLog log = new CommandLog(data.resolve("commands.jsonl"))) {
            Endpoints endpoints = Endpoints.of(server.ports());
            DevelopmentKeys keys = DevelopmentKeys.open(data.resolve("access.secret"));
            Client client = new Client(new Http(Duration.ofSeconds(60)), keys);
            try (SeasonClient clock = new SeasonClient(endpoints, keys, log, Duration.ofMinutes(3))) {
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
                try {
                    play(clock, client, endpoints, threads);
                } finally {
                    threads.shutdownNow();
                }
            }
        }
        System.out.println("random cases, seed " + seed + ": " + outcomes);
        assertThat(divergences).as("seed " + seed).isEmpty();
        assertThat(outcomes.keySet())
                .as("every act was tried and accepted")
                .contains(
                        "register ok",
                        "number ok",
                        "assign ok",
                        "reassign ok",
                        "withdraw ok",
                        "merge ok",
                        "receive ok",
                        "return ok",
                        "opinion-draft ok",
                        "opinion-sign-off ok",
                        "opinion-send-back ok",
                        "contact ok",
                        "draft ok",
                        "sign-off ok",
                        "send-back ok",
                        "deliver ok",
                        "panel ok",
                        "extend ok",
                        "explain ok",
                        "decide-extension ok",
                        "withdraw-extension ok",
                        "join ok",
                        "leave ok",
                        "send-opinion-back ok",
                        "ask-assistance ok",
                        "answer-assistance ok",
                        "issue-links ok",
                        "paper ok",
                        "answer ok");
    }

    private void play(SeasonClient clock, Client client, Endpoints endpoints, ExecutorService threads)
            throws IOException, InterruptedException {
        clock.moveTo(FIRST.atTime(LocalTime.of(9, 0)));
        for (Place place : Place.all()) {
            openSession(client, endpoints, place);
        }
        for (int i = 0; i < CASES; i++) {
            lives.add(life(i, endpoints));
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST) && divergences.isEmpty(); day = day.plusDays(1)) {
            LocalDate today = day;
            clock.moveTo(day.atTime(LocalTime.of(9, 0)));
            if (lives.stream().filter(life -> life.model().begin(today)).count() > 0) {
                clock.settle(); // whoever answers that morning is late (D4), which the survey must know by then
            }
            if (day.getDayOfMonth() == 1 || day.getDayOfMonth() == 16) {
                clock.settle();
                compareLateLists(client, endpoints, day);
            }
            tryMerges(clock, client, today);
            List<Callable<Void>> wave = new ArrayList<>();
            for (Life life : lives) {
                if (life.pace().nextInt(9) < TRIED_IN_NINE_DAYS) {
                    wave.add(() -> {
                        act(client, life, today);
                        return null;
                    });
                }
            }
            for (Future<Void> done : threads.invokeAll(wave)) {
                finish(done);
            }
        }
        clock.settle();
        for (Life life : lives) {
            compareCaseFile(client, endpoints, life);
        }
    }

    /** One after the other, each heard of everywhere before anybody acts on. */
    private void tryMerges(SeasonClient clock, Client client, LocalDate today) {
        for (Life life : lives) {
            if (mergers.nextInt(MERGE_TRIED_IN) > 0) {
                continue;
            }
            List<Life> neighbours = lives.stream()
                    .filter(other -> other.model().place.equals(life.model().place))
                    .filter(other -> !other.model().aggregateId.isEmpty())
                    .toList();
            if (!life.model().aggregateId.isEmpty()) {
                clock.settle();
                Life into = neighbours.get(mergers.nextInt(neighbours.size()));
                act(client, life, life.tries().merge(into.model(), today), today);
                clock.settle();
            }
        }
    }

    private static void finish(Future<Void> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Life life(int index, Endpoints endpoints) {
        Random random = new Random(seed * 1_000_003L + index);
        List<Place> places = Place.all();
        List<String> submitters = List.of("s1", "s2", "s3").subList(0, 1 + random.nextInt(3));
        CaseModel model = new CaseModel(
                places.get(index % places.size()),
                random.nextInt(3) == 0 ? "DEPUTY_SUGGESTION" : "CPPCC_PROPOSAL",
                submitters,
                List.of("p1", "p2").subList(0, 1 + random.nextInt(2)));
        return new Life(
                model,
                new Tries(random, model, endpoints, index + 1),
                new Random(random.nextLong()),
                new ArrayList<>());
    }

    private void act(Client client, Life life, LocalDate today) {
        Step step = life.tries().next(today);
        if (step != null) {
            act(client, life, step, today);
        }
    }

    private void act(Client client, Life life, Step step, LocalDate today) {
        Http.Answer answer = client.send(step);
        String outcome = answer.ok() ? "ok" : problem(answer);
        life.history()
                .add(today + " " + step.act() + " " + step.desk() + " " + step.body() + " → " + outcome
                        + (step.refusals().isEmpty() ? "" : " of " + step.refusals()));
        synchronized (outcomes) {
            outcomes.merge(step.act() + " " + outcome, 1, Integer::sum);
        }
        boolean agreed =
                answer.ok() ? step.refusals().isEmpty() : step.refusals().contains(outcome);
        if (!agreed) {
            diverged(
                    life,
                    "the model says " + (step.refusals().isEmpty() ? "ok" : step.refusals()) + ", the system "
                            + answer.status() + " " + answer.body());
        } else if (answer.ok()) {
            step.accepted().accept(answer.body());
        }
    }

    private static String problem(Http.Answer answer) {
        return answer.body().path("type").asText().replace("urn:problem:", "");
    }

    private void diverged(Life life, String how) {
        divergences.add(life.model().aggregateId + " (" + life.model().place.code() + "): " + how + "\n    "
                + String.join("\n    ", life.history()));
    }

    private void compareLateLists(Client client, Endpoints endpoints, LocalDate morning) {
        for (Place place : Place.all()) {
            JsonNode report = client.ask(office(place), endpoints.supervision() + "/late");
            Map<String, Set<String>> shown = new TreeMap<>();
            for (String group : List.of("unreplied", "repliedLate")) {
                report.path("replies")
                        .path(group)
                        .forEach(row -> shown.computeIfAbsent(row.path("id").asText(), id -> new TreeSet<>())
                                .add("round:" + row.path("round").asInt()
                                        + (row.path("disputed").asBoolean() ? " disputed" : "")));
            }
            for (String group : List.of("unsubmitted", "submittedLate")) {
                report.path("opinions")
                        .path(group)
                        .forEach(row -> shown.computeIfAbsent(row.path("id").asText(), id -> new TreeSet<>())
                                .add("opinion:" + row.path("unit").asText()));
            }
            for (Life life : lives) {
                if (life.model().place.equals(place)
                        && !life.model().aggregateId.isEmpty()) {
                    Set<String> expected = life.model().late(morning);
                    Set<String> found = shown.getOrDefault(life.model().aggregateId, Set.of());
                    if (!found.equals(expected)) {
                        diverged(life, "late on " + morning + ": the model says " + expected + ", the list " + found);
                    }
                }
            }
        }
    }

    private void compareCaseFile(Client client, Endpoints endpoints, Life life) {
        CaseModel model = life.model();
        if (model.aggregateId.isEmpty()) {
            return;
        }
        JsonNode file = client.ask(office(model.place), endpoints.supervision() + "/case-files/" + model.aggregateId);
        List<String> shown = new ArrayList<>();
        file.path("rounds")
                .forEach(round -> shown.add(round.path("round").asInt() + " due "
                        + round.path("due").path("on").asText() + " delivered "
                        + round.path("deliveredOn").asText("-")
                        + " filed " + round.path("filedOn").isTextual() + " closed "
                        + round.path("closedOn").isTextual()));
        List<String> expected = model.rounds.stream()
                .map(round -> round.number + " due " + round.due + " delivered "
                        + (round.deliveredOn == null ? "-" : round.deliveredOn) + " filed " + round.filed + " closed "
                        + round.closed)
                .toList();
        if (!shown.equals(expected)) {
            diverged(life, "case file: the model says " + expected + ", the file " + shown);
        }
    }

    private void openSession(Client client, Endpoints endpoints, Place place) throws IOException {
        ObjectNode session =
                (ObjectNode) JSON.readTree(SampleFolder.find().sessionSetup().toFile());
        session.put("rulePack", place.pack());
        Step open = new Step(
                "open-session", endpoints.proposal() + "/sessions", office(place), session, Set.of(), answer -> {});
        Http.Answer answer = client.send(open);
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    private static Desk office(Place place) {
        return new Desk(Post.GOVERNMENT_OFFICE, "GOVERNMENT_OFFICE", "郝政办", place.code());
    }

    /** Sends steps with keys of their own. */
    private static final class Client {
        private final Http http;
        private final DevelopmentKeys keys;

        Client(Http http, DevelopmentKeys keys) {
            this.http = http;
            this.keys = keys;
        }

        Http.Answer send(Step step) {
            String key = java.util.UUID.randomUUID().toString();
            return http.post(step.url(), key, step.desk() == null ? null : bearer(step.desk()), step.body());
        }

        JsonNode ask(Desk desk, String url) {
            Http.Answer answer = http.get(url, bearer(desk));
            assertThat(answer.ok()).as(url + " " + answer).isTrue();
            return answer.body();
        }

        private String bearer(Desk desk) {
            return keys.mint(new Caller(new Actor(desk.person(), desk.post(), desk.unit(), null), desk.jurisdiction()));
        }
    }
}
