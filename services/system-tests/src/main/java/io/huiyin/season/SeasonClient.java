package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import io.huiyin.season.CommandLog.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everybody of the season at their desks: keys for every post, commands with a fixed Idempotency-Key, each acknowledged one logged. */
public final class SeasonClient implements AutoCloseable {
    /** Who operates the system. */
    public static final Desk OPERATOR = new Desk(Post.OPERATOR, "OPERATOR", "运维", "演练");

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String JURISDICTION = "141129";

    private final Endpoints endpoints;
    private final DevelopmentKeys keys;
    private final CommandLog log;
    private final Http http;
    private final Settlement settlement;
    private final Map<String, Integer> acts = new TreeMap<>();
    private LocalDate today = LocalDate.EPOCH;
    private final Map<String, CaseDesk> stories = new TreeMap<>();
    private Onlooker onlooker = Onlooker.NONE;

    /**
     * @param patience how long a command is repeated while nobody answers
     */
    public SeasonClient(Endpoints endpoints, DevelopmentKeys keys, CommandLog log, Duration patience) {
        this.endpoints = endpoints;
        this.keys = keys;
        this.log = log;
        this.http = new Http(patience);
        this.settlement = new Settlement(endpoints, http, patience);
    }

    Endpoints endpoints() {
        return endpoints;
    }

    LocalDate today() {
        return today;
    }

    /** A case tells a story. */
    void tells(Story story, CaseDesk desk) {
        stories.put(story.name(), desk);
    }

    /** Has somebody watch from now on. */
    public void watchedBy(Onlooker watching) {
        onlooker = watching;
    }

    /** How often each act was acknowledged. */
    public Map<String, Integer> acts() {
        return acts;
    }

    /** How often a request had to be repeated. */
    public long retries() {
        return http.retries();
    }

    /** Waits until the system is settled, then moves the clock of all services. */
    public void moveTo(LocalDateTime moment) {
        settlement.await();
        Instant instant = moment.atZone(ZONE).toInstant();
        String operator = key(OPERATOR);
        for (String service :
                new String[] {endpoints.proposal(), endpoints.handling(), endpoints.survey(), endpoints.supervision()
                }) {
            Http.Answer answer = http.put(service + "/played-clock", operator, Map.of("instant", instant.toString()));
            if (!answer.ok()) {
                throw new SeasonFailed("clock of " + service + ": " + answer);
            }
        }
        today = moment.toLocalDate();
    }

    /** Has the read side build something anew, as its operator. */
    public void operate(String path) {
        Http.Answer answer = http.post(
                endpoints.supervision() + path, java.util.UUID.randomUUID().toString(), key(OPERATOR), Map.of());
        if (!answer.ok()) {
            throw new SeasonFailed("POST " + path + ": " + answer);
        }
    }

    /** Waits until the system is settled. */
    public void settle() {
        settlement.await();
    }

    /** Who acts. */
    public record Desk(Post post, String unitId, String unitName, String person) {}

    /** What is done, for the log. */
    public record Act(String name, String caseKey, int round, Map<String, String> facts) {}

    /** Sends a command until it is answered; a refusal is a failure of the season. */
    JsonNode command(Desk desk, Act act, String url, Object body) {
        return command(null, desk, act, url, body);
    }

    /** The same, on one case. */
    JsonNode command(@Nullable CaseDesk on, Desk desk, Act act, String url, Object body) {
        String path = url.substring(url.indexOf('/', "http://".length()));
        String key = Ids.derived(
                act.name(),
                act.caseKey(),
                Integer.toString(act.round()),
                path,
                today.toString(),
                act.facts().toString());
        Scene scene = new Scene(
                act.name(), act.round(), desk, url, body, key, NullNode.getInstance(), today, endpoints, on, stories);
        onlooker.before(scene);
        Http.Answer answer = send(desk, act, url, path, key, body);
        if (!answer.ok()) {
            throw new SeasonFailed(today + " " + act.name() + " of " + act.caseKey() + " was refused: "
                    + answer.status() + " " + answer.body());
        }
        if (on != null) {
            on.did(act.name());
        }
        onlooker.after(scene.answered(answer.body()));
        return answer.body();
    }

    private Http.Answer send(Desk desk, Act act, String url, String path, String key, Object body) {
        String bearer = desk.post() == Post.SYSTEM ? null : key(desk);
        Http.Answer answer = http.post(url, key, bearer, body);
        if (answer.ok()) {
            log.write(new Entry(
                    today.toString(),
                    act.name(),
                    act.caseKey(),
                    act.round(),
                    desk.unitName(),
                    path,
                    key,
                    answer.body().path("aggregateId").isTextual()
                            ? answer.body().path("aggregateId").asText()
                            : null,
                    answer.body().path("sequence").asLong(),
                    act.facts()));
            acts.merge(act.name(), 1, Integer::sum);
        }
        return answer;
    }

    /** Asks as the given desk. */
    JsonNode ask(Desk desk, String url) {
        Http.Answer answer = http.get(url, key(desk));
        if (!answer.ok()) {
            throw new SeasonFailed("GET " + url + ": " + answer);
        }
        return answer.body();
    }

    /** What somebody shows at the door. */
    public String key(Desk desk) {
        return key(desk, JURISDICTION);
    }

    /** What somebody of the same name shows who belongs to that county. */
    public String key(Desk desk, String jurisdiction) {
        return keys.mint(new Caller(new Actor(desk.person(), desk.post(), desk.unitId(), null), jurisdiction));
    }

    @Override
    public void close() {
        settlement.close();
    }
}
