package io.huiyin.mistake;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.value.Post;
import io.huiyin.mistake.Mistake.Moment;
import io.huiyin.season.Http;
import io.huiyin.season.Onlooker;
import io.huiyin.season.Scene;
import io.huiyin.season.Season;
import io.huiyin.season.SeasonClient;
import io.huiyin.season.SeasonClient.Desk;
import io.huiyin.season.SeasonFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes every mistake of the table once while a season is played, and counts the refusals: each must be the one that the table
 * names, with the catalogue's status, rule and sentence, the same when repeated, and must leave everything as it was.
 */
public final class RefusalBook implements Onlooker {
    static final Pattern AGGREGATE = Pattern.compile(
            "(https?://[^/]+/(?:sessions|proposals|assignments|opinions|replies|handlings|surveys)/[^/?]+).*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final String ANOTHER_COUNTY = "990009";
    private static final int UNDISTURBED = 5;

    private final SeasonClient client;
    private final Http http;
    private final ProblemCatalogue catalogue = ProblemCatalogue.load();
    private final Map<String, List<Mistake>> open = new HashMap<>();
    private final Set<Mistake> made = new HashSet<>();
    private final Set<String> acts = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Whoever plays the season, and the way to the services. */
    public RefusalBook(SeasonClient client, Http http) {
        this.client = client;
        this.http = http;
        for (Mistake mistake : MistakeTable.ALL) {
            open.computeIfAbsent(mistake.moment() + mistake.act(), key -> new ArrayList<>())
                    .add(mistake);
        }
    }

    @Override
    public void before(Scene scene) {
        at(Moment.BEFORE, scene);
        if (acts.add(Moment.BEFORE + scene.act())) {
            EveryAct.before(scene).forEach(mistake -> make(mistake, scene));
        }
    }

    @Override
    public void after(Scene scene) {
        at(Moment.AFTER, scene);
        if (acts.add(Moment.AFTER + scene.act())) {
            if (scene.act().equals("commit-import")) {
                faultyRows(scene);
            }
            EveryAct.after(scene).forEach(mistake -> make(mistake, scene));
        }
    }

    /** How often each kind of refusal of the catalogue was met; 0 for those that never were. */
    public Map<String, Integer> counts() {
        Map<String, Integer> all = new TreeMap<>();
        catalogue.entries().keySet().forEach(problem -> all.put(problem, counts.getOrDefault(problem, 0)));
        return all;
    }

    /** Refusals that the season should have met and has not. */
    public Set<String> never() {
        Set<String> never = new TreeSet<>();
        counts().forEach((problem, count) -> {
            if (count == 0 && !MistakeTable.ELSEWHERE.containsKey(problem)) {
                never.add(problem);
            }
        });
        return never;
    }

    private void at(Moment moment, Scene scene) {
        for (Mistake mistake : open.getOrDefault(moment + scene.act(), List.of())) {
            if (!made.contains(mistake) && mistake.fits().test(scene)) {
                make(mistake, scene);
                made.add(mistake);
            }
        }
    }

    private void make(Mistake mistake, Scene scene) {
        Attempt attempt = mistake.attempt().apply(scene);
        String key = Ids.derived(mistake.problem(), mistake.act(), attempt.url());
        for (int i = 0; i < UNDISTURBED; i++) {
            Http.Answer before = state(attempt, scene);
            Http.Answer refusal = send(attempt, key);
            String problem = check(mistake, attempt, refusal);
            Http.Answer repeated = send(attempt, key);
            if (!repeated.equals(refusal)) {
                throw failed(mistake, attempt, "repeated, it was " + repeated + " instead of " + refusal);
            }
            if (state(attempt, scene).equals(before)) {
                counts.merge(problem, 1, Integer::sum);
                return;
            }
            client.settle(); // an event of an earlier act may have come in between
        }
        throw failed(mistake, attempt, "it changed something");
    }

    /** Said of each row in the dry run, by the catalogue's sentence. */
    private void faultyRows(Scene scene) {
        String url = scene.endpoints().proposal() + "/imports?session=2023";
        Attempt attempt = Attempt.command(scene.who(), url, ImportMistakes.faultyRows());
        Http.Answer answer = send(attempt, Ids.derived("faulty-rows"));
        List<String> said = new ArrayList<>();
        answer.body().path("rows").forEach(row -> row.path("problems").forEach(problem -> said.add(problem.asText())));
        for (String problem : ImportMistakes.OF_ROWS) {
            ProblemCatalogue.Entry entry =
                    Objects.requireNonNull(catalogue.entries().get(problem), problem);
            Pattern sentence = sentence(entry.message());
            if (said.stream()
                    .noneMatch(text -> sentence.matcher(text.substring(text.indexOf('：') + 1))
                            .matches())) {
                throw new SeasonFailed("no row was refused with " + problem + ": " + answer);
            }
            counts.merge(problem, 1, Integer::sum);
        }
    }

    private String check(Mistake mistake, Attempt attempt, Http.Answer refusal) {
        JsonNode body = refusal.body();
        String problem = body.path("type").asText().replace("urn:problem:", "");
        ProblemCatalogue.Entry entry = catalogue.entries().get(problem);
        if (entry == null || !problem.matches(mistake.problem())) {
            throw failed(mistake, attempt, "the answer is " + refusal);
        }
        boolean asWritten = refusal.status() == entry.status()
                && body.path("rule").asText().equals(entry.rule())
                && body.path("title").asText().equals(entry.title())
                && sentence(entry.message())
                        .matcher(body.path("detail").asText())
                        .matches();
        if (!asWritten) {
            throw failed(mistake, attempt, "the catalogue says otherwise: " + refusal + ", " + entry);
        }
        return problem;
    }

    /** The sentence with anything but braces where its placeholders are. */
    private static Pattern sentence(String message) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholders = PLACEHOLDER.matcher(message);
        int from = 0;
        while (placeholders.find()) {
            pattern.append(Pattern.quote(message.substring(from, placeholders.start())))
                    .append("[^{}]+");
            from = placeholders.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(message.substring(from))).toString());
    }

    private Http.Answer send(Attempt attempt, String key) {
        Map<String, String> headers = new HashMap<>();
        Desk who = attempt.who();
        if (who != null && who.post() != Post.SYSTEM) {
            headers.put(
                    "Authorization",
                    "Bearer " + (attempt.elsewhere() ? client.key(who, ANOTHER_COUNTY) : client.key(who)));
        }
        if (!attempt.method().equals("GET")) {
            headers.put("Content-Type", Http.contentType(attempt.body()));
            headers.put("Idempotency-Key", key);
        }
        headers.putAll(attempt.headers());
        headers.values().removeIf(String::isEmpty);
        return http.exchange(attempt.method(), attempt.url(), headers, Http.bytes(attempt.body()));
    }

    /** What the mistake might have changed, as it stands. */
    private Http.Answer state(Attempt attempt, Scene scene) {
        Matcher aggregate = AGGREGATE.matcher(attempt.url());
        if (!aggregate.matches()) {
            return new Http.Answer(0, scene.answer());
        }
        Desk reader =
                attempt.url().contains("/surveys/") && scene.hasCase() ? scene.keeper() : Season.GOVERNMENT_OFFICE;
        return http.get(aggregate.group(1), client.key(reader));
    }

    private static SeasonFailed failed(Mistake mistake, Attempt attempt, String how) {
        return new SeasonFailed("a mistake that must be refused as " + mistake.problem() + " (" + mistake.moment() + " "
                + mistake.act() + "), " + attempt.method() + " " + attempt.url() + ": " + how);
    }
}
