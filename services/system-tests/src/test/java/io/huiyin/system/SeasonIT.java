package io.huiyin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.embedded.StartRefused;
import io.huiyin.fault.EventLog;
import io.huiyin.mistake.RefusalBook;
import io.huiyin.samples.SampleFolder;
import io.huiyin.season.CommandLog;
import io.huiyin.season.Endpoints;
import io.huiyin.season.Http;
import io.huiyin.season.LateOracle;
import io.huiyin.season.Season;
import io.huiyin.season.SeasonClient;
import io.huiyin.season.SeasonMain;
import io.huiyin.season.SeasonReport;
import io.huiyin.standalone.Arguments;
import io.huiyin.standalone.HuiyinServer;
import io.huiyin.standalone.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole system plays the sample session; then everything is heard twice, rebuilt and indexed anew. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeasonIT {
    private static final int PORT_BASE = 18_180;
    /** The short variant plays every story and little else to 20 October; the full one all cases to the end. */
    private static final boolean FULL = Boolean.getBoolean("huiyin.full");

    private static final int CASES = FULL ? 132 : 35;
    private static final LocalDate UNTIL = FULL ? Season.LAST_DAY : LocalDate.of(2023, 10, 20);

    /** What is refused only after the short variant has ended. */
    private static final Set<String> LATER = FULL
            ? Set.of()
            : Set.of("paper-goes-to-office", "proposal-is-closed", "session-already-closed", "session-is-closed");

    private static Path data;
    private static HuiyinServer server;
    private static SeasonClient client;
    private static CommandLog commands;
    private static RefusalBook refusals;
    private static SeasonReport report;
    private static Season season;
    private static Walk walk;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("season");
        Arguments arguments =
                new Arguments(List.of("--port-base", Integer.toString(PORT_BASE)), Set.of("port-base"), Set.of());
        server = HuiyinServer.start(SeasonMain.options(data, arguments), new Progress(System.out));
        commands = new CommandLog(data.resolve("commands.jsonl"));
        client = new SeasonClient(
                Endpoints.of(server.ports()),
                DevelopmentKeys.open(data.resolve("access.secret")),
                commands,
                Duration.ofSeconds(90));
        client.watchedBy(refusals = new RefusalBook(client, new Http(Duration.ofSeconds(90))));
        SampleFolder samples = SampleFolder.find();
        season = new Season(client, samples, 20_230_614, CASES);
        report = new SeasonReport(client, samples, data.resolve("commands.jsonl"), System.out);
        walk = new Walk(server.mongoUri(), server.jdbcUrl(), server.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.close();
            commands.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "R24, R30, R33, R45: at 2023-10-01 00:00 and at the end the late lists equal an independent calculation")
    void the_late_lists_equal_an_independent_calculation() {
        AtomicReference<TreeSet<String>> atMidnight = new AtomicReference<>(new TreeSet<>());
        season.play(UNTIL, report::day, () -> {
            report.atMidnight();
            atMidnight.set(report.lateReplies());
        });
        LateOracle oracle = new LateOracle(CommandLog.read(data.resolve("commands.jsonl")));
        assertThat(refusals.never()).isSubsetOf(LATER);
        assertThat(atMidnight.get()).isNotEmpty().doesNotContain("建议/交通类第8号#1");
        assertThat(report.lateReplies()).isEqualTo(oracle.lateReplies(UNTIL));
        assertThat(report.lateOpinions()).isNotEmpty().isEqualTo(oracle.lateOpinions(UNTIL));
    }

    @Test
    @Order(2)
    @DisplayName("R5: 132 = 35 + 97, and importing again changes nothing")
    void importing_twice_changes_nothing() {
        String before = walk.dump();
        JsonNode again = season.importRegister();
        assertThat(again.path("total").asInt()).isEqualTo(132);
        assertThat(again.path("suggestions").asInt()).isEqualTo(35);
        assertThat(again.path("proposals").asInt()).isEqualTo(97);
        assertThat(again.path("reconciles").asBoolean()).isTrue();
        assertThat(report.ledger()).hasSize(132);
        client.settle();
        assertThat(walk.dump()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void every_acknowledged_command_is_there_once() {
        walk.events_have_no_holes();
        walk.every_acknowledged_command_is_in_the_case_file_once(CommandLog.read(data.resolve("commands.jsonl")));
        walk.one_instance_per_round();
        walk.nothing_is_left_behind();
    }

    @Test
    @Order(4)
    void hearing_every_event_twice_changes_nothing() {
        String before = walk.dump();
        List<JsonNode> ledger = report.ledger();
        assertThat(new EventLog(server.bootstrapServers()).repeatAll()).isGreaterThan(CASES * 20);
        client.settle();
        Assertions.assertThat(walk.dump()).isEqualTo(before);
        assertThat(report.ledger()).isEqualTo(ledger);
        walk.one_instance_per_round();
        walk.nothing_is_left_behind();
    }

    @Test
    @Order(5)
    void rebuilding_and_indexing_anew_give_the_same() {
        String before = walk.dump();
        List<JsonNode> ledger = report.ledger();
        client.operate("/index-builds");
        client.settle();
        assertThat(report.ledger()).isEqualTo(ledger);
        client.operate("/rebuilds");
        client.settle();
        assertThat(walk.dump()).isEqualTo(before);
        assertThat(report.ledger()).isEqualTo(ledger);
    }

    @Test
    @Order(6)
    void a_played_folder_refuses_a_normal_start() {
        server.close();
        server = null;
        Assertions.assertThatThrownBy(() -> HuiyinServer.start(
                        HuiyinServer.Options.normal(data, new io.huiyin.standalone.Ports(PORT_BASE)),
                        new Progress(System.out)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("演练");
    }
}
