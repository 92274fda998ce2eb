package io.huiyin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.access.DevelopmentKeys;
import io.huiyin.fault.ServerProcess;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.samples.SampleFolder;
import io.huiyin.season.CommandLog;
import io.huiyin.season.Endpoints;
import io.huiyin.season.Season;
import io.huiyin.season.SeasonClient;
import io.huiyin.standalone.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The system is killed with {@code kill -9} while a season is played: at every named point, at random moments, and once only
 * its PostgreSQL. The client repeats what was not answered. Afterwards nothing is lost and nothing is there twice.
 */
class KillIT {
    private static final int PORT_BASE = 18_280;
    private static final boolean FULL = Boolean.getBoolean("huiyin.full");
    private static final int KILLS_PER_POINT = FULL ? 9 : 1;
    private static final int RANDOM_KILLS = FULL ? 6 : 0;
    private static final int CASES = FULL ? 132 : 12;
    private static final LocalDate UNTIL = FULL ? Season.LAST_DAY : LocalDate.of(2023, 8, 31);
    private static final List<String> POINTS = List.of(
            FaultPoint.AFTER_DOCUMENT_WRITE,
            FaultPoint.AFTER_PRODUCE,
            FaultPoint.AFTER_INBOX_ROW,
            FaultPoint.BEFORE_ENGINE_COMMIT,
            FaultPoint.DURING_PROJECTION);
    private static final LocalDate FIRST_RING = LocalDate.of(2023, 8, 14);
    private static final String POSTGRES = "postgres";
    private static final String ANYWHERE = "anywhere";

    @Test
    void nothing_is_lost_and_nothing_is_there_twice() throws IOException {
        long seed = Long.getLong("huiyin.kill.seed", System.nanoTime());
        System.out.println("kill test, seed " + seed + ", kills per point " + KILLS_PER_POINT);
        Random random = new Random(seed);
        Path data = Files.createTempDirectory("kill");
        Path log = data.resolve("commands.jsonl");
        try (ServerProcess server = new ServerProcess(data, PORT_BASE)) {
            awaitSecret(data);
            Ports ports = new Ports(PORT_BASE);
            try (CommandLog commands = new CommandLog(log);
                    SeasonClient client = new SeasonClient(
                            Endpoints.of(ports),
                            DevelopmentKeys.open(data.resolve("access.secret")),
                            commands,
                            Duration.ofMinutes(4))) {
                Deque<String> kills = kills(random);
                int planned = kills.size();
                new Season(client, SampleFolder.find(), 20_230_614, CASES)
                        .play(UNTIL, day -> strike(server, kills, random, day), () -> {});
                client.settle();
                assertThat(kills).as("kills that did not come to pass").isEmpty();
                assertThat(server.planned())
                        .as("the last kill still waits for its point")
                        .isFalse();
                System.out.printf(
                        "kill test, seed %d: %d kills planned, %d deaths of the process, %d requests repeated, %s%n",
                        seed, planned, server.deaths(), client.retries(), client.acts());
                assertThat(server.deaths()).isGreaterThanOrEqualTo(KILLS_PER_POINT * POINTS.size() + RANDOM_KILLS);
            }
            Walk walk = new Walk(
                    "mongodb://127.0.0.1:" + ports.documents(),
                    "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/handling",
                    "127.0.0.1:" + ports.broker());
            walk.events_have_no_holes();
            walk.every_acknowledged_command_is_in_the_case_file_once(CommandLog.read(log));
            walk.one_instance_per_round();
            walk.nothing_is_left_behind();
        }
    }

    /**
     * The next kill is planned as soon as the last one has struck. A delegate only runs when a clock rings: its kill waits for
     * the first day on which one does, then goes before all others.
     */
    private static void strike(ServerProcess server, Deque<String> kills, Random random, LocalDate day) {
        if (server.planned() || kills.isEmpty() || day.isBefore(LocalDate.of(2023, 6, 16))) {
            return;
        }
        boolean ringing = !day.isBefore(FIRST_RING);
        String next = ringing && kills.contains(FaultPoint.BEFORE_ENGINE_COMMIT)
                ? FaultPoint.BEFORE_ENGINE_COMMIT
                : kills.stream()
                        .filter(kill -> !kill.equals(FaultPoint.BEFORE_ENGINE_COMMIT))
                        .findFirst()
                        .orElse(null);
        if (next == null) {
            return;
        }
        kills.removeFirstOccurrence(next);
        switch (next) {
            case POSTGRES -> server.killPostgres();
            case ANYWHERE -> server.kill();
            case FaultPoint.BEFORE_ENGINE_COMMIT -> server.killAt(next, random.nextInt(2));
            default -> server.killAt(next, random.nextInt(4));
        }
    }

    private static Deque<String> kills(Random random) {
        List<String> kills = new ArrayList<>();
        for (int i = 0; i < KILLS_PER_POINT; i++) {
            kills.addAll(POINTS);
        }
        for (int i = 0; i < RANDOM_KILLS; i++) {
            kills.add(ANYWHERE);
        }
        kills.add(POSTGRES);
        Collections.shuffle(kills, random);
        return new ArrayDeque<>(kills);
    }

    private static void awaitSecret(Path data) {
        long until = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!Files.exists(data.resolve("access.secret")) && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
        }
        assertThat(data.resolve("access.secret")).exists();
    }
}
