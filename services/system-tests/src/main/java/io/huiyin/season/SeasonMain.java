package io.huiyin.season;

import io.huiyin.access.DevelopmentKeys;
import io.huiyin.clock.movable.MovableClockConfiguration;
import io.huiyin.embedded.StartRefused;
import io.huiyin.fault.EventLog;
import io.huiyin.mistake.RefusalBook;
import io.huiyin.samples.SampleFolder;
import io.huiyin.standalone.Arguments;
import io.huiyin.standalone.HuiyinServer;
import io.huiyin.standalone.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** {@code ./huiyin season}: plays the sample session in one JVM and prints how it ended; {@code --keep} leaves it serving. */
public final class SeasonMain {
    private static final int PORT_BASE = 8180;

    private SeasonMain() {}

    /** Exit codes: 0 the season ended as it should, 1 refused to start, 2 it did not. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Arguments arguments = new Arguments(
                    Arrays.asList(args),
                    Set.of("data", "port-base", "seed", "until", "cases", "record"),
                    Set.of("keep"));
            run(arguments, out);
            System.exit(0);
        } catch (StartRefused refused) {
            out.println("未启动：" + refused.getMessage());
            System.exit(1);
        } catch (SeasonFailed failed) {
            out.println("演练出错：" + failed.getMessage());
            System.exit(2);
        }
    }

    private static void run(Arguments arguments, PrintStream out) throws InterruptedException {
        Path data = arguments.data("data-season");
        long seed = arguments.number("seed", 20230614);
        LocalDate until = arguments.get("until").map(LocalDate::parse).orElse(Season.LAST_DAY);
        emptyPlayed(data);
        Progress progress = new Progress(out);
        progress.say("演练：2023年6月14日至" + until + "，种子 " + seed + "，数据在 " + data);
        try (HuiyinServer server = HuiyinServer.start(options(data, arguments), progress)) {
            Path log = data.resolve("season-commands.jsonl");
            try (CommandLog commands = new CommandLog(log);
                    SeasonClient client = new SeasonClient(
                            Endpoints.of(server.ports()),
                            DevelopmentKeys.open(data.resolve("access.secret")),
                            commands,
                            Duration.ofSeconds(60))) {
                SampleFolder samples = SampleFolder.find();
                int cases = arguments.number("cases", samples.rows().size());
                RefusalBook refusals = new RefusalBook(client, new Http(Duration.ofSeconds(60)));
                client.watchedBy(refusals);
                Season season = new Season(client, samples, seed, cases);
                SeasonReport report = new SeasonReport(client, samples, log, out);
                season.play(until, report::day, report::atMidnight);
                report.print(progress.seconds());
                boolean whole = cases >= samples.rows().size() && !until.isBefore(Season.LAST_DAY);
                report.events(new EventLog(server.bootstrapServers()).events(), whole);
                report.refusals(refusals.counts(), refusals.never(), whole);
                arguments.get("record").ifPresent(file -> {
                    int messages = new EventLog(server.bootstrapServers()).record(Path.of(file));
                    out.println("事件 " + messages + " 个记入 " + file + "。");
                });
                if (arguments.has("keep")) {
                    out.println("演练后的系统继续运行：http://127.0.0.1:" + server.ports().supervision()
                            + "/pages/late ，按 Ctrl-C 停止。");
                    new CountDownLatch(1).await();
                }
            }
        }
    }

    /** The whole system on a played folder. */
    public static HuiyinServer.Options options(Path data, Arguments arguments) {
        return new HuiyinServer.Options(
                data,
                arguments.ports(PORT_BASE),
                true,
                List.of(MovableClockConfiguration.class),
                Map.of("huiyin.played-clock.file", data.resolve("played-clock")));
    }

    /** A season begins on an empty folder; only a played one is emptied. */
    private static void emptyPlayed(Path data) {
        try {
            Path kind = data.resolve("kind");
            if (!Files.exists(kind) || !Files.readString(kind).strip().equals("played")) {
                return;
            }
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
