package io.huiyin.bench;

import com.sun.management.OperatingSystemMXBean;
import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.clock.movable.MovableClockConfiguration;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import io.huiyin.embedded.StartRefused;
import io.huiyin.samples.SampleFolder;
import io.huiyin.season.Endpoints;
import io.huiyin.standalone.Arguments;
import io.huiyin.standalone.HuiyinServer;
import io.huiyin.standalone.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./huiyin bench}: whole lives from several clients on the system in one JVM, and the bare engine in the same run. */
public final class BenchMain {
    private static final int PORT_BASE = 18_380;
    private static final String CLOCK = "2023-07-03T02:00:00Z";

    private BenchMain() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Arguments arguments;
        try {
            arguments = new Arguments(
                    Arrays.asList(args), Set.of("lives", "clients", "warm-up", "data", "port-base"), Set.of());
        } catch (StartRefused refused) {
            out.println(refused.getMessage());
            System.exit(1);
            return;
        }
        Path data = arguments.get("data").map(Path::of).orElse(Files.createTempDirectory("bench"));
        HuiyinServer.Options options = new HuiyinServer.Options(
                data,
                arguments.ports(PORT_BASE),
                true,
                List.of(MovableClockConfiguration.class),
                Map.of("huiyin.played-clock.file", data.resolve("played-clock")));
        try (HuiyinServer server = HuiyinServer.start(options, new Progress(out))) {
            new BenchMain().run(server, arguments, out);
        }
        System.exit(0);
    }

    private void run(HuiyinServer server, Arguments arguments, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        int clients = arguments.number("clients", 8);
        int lives = arguments.number("lives", 120);
        int warmUp = arguments.number("warm-up", 30);
        DevelopmentKeys keys = DevelopmentKeys.open(server.data().resolve("access.secret"));
        Endpoints endpoints = Endpoints.of(server.ports());
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        prepare(http, endpoints, keys);

        lives(http, endpoints, keys, new Latencies(), 0, warmUp, clients);
        Latencies latencies = new Latencies();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpuBefore = system.getProcessCpuTime();
        long began = System.nanoTime();
        lives(http, endpoints, keys, latencies, warmUp, lives, clients);
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (system.getProcessCpuTime() - cpuBefore) / 1e9;

        out.printf(
                "%n%d lives, %d clients, %.1f s: %.2f lives/s, %.0f commands/s, %.2f CPU s per life (clients included)%n",
                lives, clients, seconds, lives / seconds, latencies.count() / seconds, cpu / lives);
        out.printf("%-18s %8s %8s %8s  ms%n", "command", "p50", "p95", "p99");
        latencies.table().forEach((name, p) -> out.printf("%-18s %8.1f %8.1f %8.1f%n", name, p[0], p[1], p[2]));
        double[] all = latencies.percentilesOfAll();
        out.printf("%-18s %8.1f %8.1f %8.1f%n", "all", all[0], all[1], all[2]);
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                "heap used %d MB of %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1024 / 1024, runtime.maxMemory() / 1024 / 1024);

        double bare = bareEngine(server, lives, clients);
        out.printf(
                "bare engine, same models, same PostgreSQL, same run: %.2f lives/s; ours/bare = %.2f%n",
                bare, lives / seconds / bare);
    }

    private static void lives(
            HttpClient http,
            Endpoints endpoints,
            DevelopmentKeys keys,
            Latencies latencies,
            int from,
            int lives,
            int clients)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        AtomicInteger next = new AtomicInteger(from);
        ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < clients; i++) {
            threads.execute(() -> {
                try {
                    BenchLife life = new BenchLife(http, endpoints, keys, latencies);
                    for (int serial = next.incrementAndGet(); serial <= from + lives; serial = next.incrementAndGet()) {
                        ids.add(life.live(serial));
                    }
                } catch (IOException | IllegalStateException failed) {
                    failures.add(failed);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(30, TimeUnit.MINUTES);
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " clients failed", failures.peek());
        }
        awaitClosed(new BenchLife(http, endpoints, keys, new Latencies()), List.copyOf(ids));
    }

    /** A life has ended when the read side shows it closed. */
    private static void awaitClosed(BenchLife life, List<String> ids) throws InterruptedException {
        for (String id : ids) {
            try {
                while (!life.closed(id)) {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }

    private static void prepare(HttpClient http, Endpoints endpoints, DevelopmentKeys keys)
            throws IOException, InterruptedException {
        for (String service :
                List.of(endpoints.proposal(), endpoints.handling(), endpoints.survey(), endpoints.supervision())) {
            send(
                    http,
                    "PUT",
                    service + "/played-clock",
                    key(keys, Post.OPERATOR),
                    ("{\"instant\":\"" + CLOCK + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        send(
                http,
                "POST",
                endpoints.proposal() + "/sessions",
                key(keys, Post.GOVERNMENT_OFFICE),
                Files.readAllBytes(SampleFolder.find().sessionSetup()));
    }

    private static void send(HttpClient http, String method, String url, String key, byte[] body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", "bench")
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(url + ": " + response.statusCode() + " " + response.body());
        }
    }

    private static String key(DevelopmentKeys keys, Post post) {
        return keys.mint(new Caller(new Actor("测", post, post.name(), null), "141129"));
    }

    private static double bareEngine(HuiyinServer server, int lives, int clients)
            throws InterruptedException, SQLException {
        String url = server.jdbcUrl();
        String user = "postgres";
        try (var connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists bare");
            statement.execute("create database bare");
        }
        BareEngine bare = new BareEngine(url.replaceFirst("/handling\\b", "/bare"), user);
        try {
            return bare.livesPerSecond(lives, clients);
        } finally {
            bare.close();
        }
    }
}
