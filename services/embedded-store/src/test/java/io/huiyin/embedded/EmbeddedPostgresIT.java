package io.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    // a folder of each test's own for the data, one for the binaries of all
    private static final Path BINARIES = TestStores.binaries();

    @TempDir
    Path folder;

    @Test
    @DisplayName("kill -9 of the JVM: the orphan is stopped, the folder started anew, every acknowledged row is there")
    void an_orphan_is_stopped_and_every_acknowledged_row_is_found() throws Exception {
        int port = Ports.anyFree();
        List<String> acknowledged =
                new ArrayList<>(ChildJvm.acknowledgedBeforeKill(PostgresWriter.class, 300, folder, port, BINARIES, 0));
        long orphan = Long.parseLong(acknowledged.remove(0).substring("pid ".length()));
        assertThat(ProcessHandle.of(orphan)).as("PostgreSQL outlives the JVM").isPresent();

        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(folder, port, BINARIES)) {
            assertThat(postgres.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(rows(postgres))
                    .containsAll(acknowledged.stream().map(Integer::valueOf).toList());
        }
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    @DisplayName("kill -9 of PostgreSQL itself: started again in the same JVM, every acknowledged row is there")
    void a_killed_server_is_started_again_on_the_same_port() throws Exception {
        int port = Ports.anyFree();
        EmbeddedPostgresServer killed = EmbeddedPostgresServer.start(folder, port, BINARIES);
        execute(killed, "create table passed (id int primary key)");
        execute(killed, "insert into passed select generate_series(1, 500)");

        ProcessHandle server = ProcessHandle.of(killed.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        try (EmbeddedPostgresServer again = EmbeddedPostgresServer.start(folder, port, BINARIES)) {
            assertThat(rows(again)).hasSize(500);
        }
    }

    @Test
    void what_is_committed_is_forced_to_the_disk() throws Exception {
        EmbeddedPostgresServer shared = TestStores.shared().postgres();

        assertThat(setting(shared, "fsync")).isEqualTo("on");
        assertThat(setting(shared, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(shared, "listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_port_in_use_is_refused_with_one_sentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(folder, other.getLocalPort(), BINARIES))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("端口 " + other.getLocalPort())
                    .hasMessageContaining("已被占用");
        }
    }

    private static String setting(EmbeddedPostgresServer postgres, String name) throws SQLException {
        try (Connection connection = connect(postgres);
                ResultSet value = connection.createStatement().executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    private static void execute(EmbeddedPostgresServer postgres, String statement) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(statement);
        }
    }

    private static Set<Integer> rows(EmbeddedPostgresServer postgres) throws SQLException {
        Set<Integer> rows = new HashSet<>();
        try (Connection connection = connect(postgres);
                ResultSet found = connection.createStatement().executeQuery("select id from passed")) {
            while (found.next()) {
                rows.add(found.getInt(1));
            }
        }
        return rows;
    }

    private static Connection connect(EmbeddedPostgresServer postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "");
    }
}
