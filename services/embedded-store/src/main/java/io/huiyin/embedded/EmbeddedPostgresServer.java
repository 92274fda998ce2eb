package io.huiyin.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL 17 as a child process on a folder, bound to loopback. */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final String DATABASE = "handling";
    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final int port;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, Path data, int port) {
        this.postgres = postgres;
        this.data = data;
        this.port = port;
    }

    /** Starts it, creating the database {@code handling} where absent. */
    public static EmbeddedPostgresServer start(Path dir, int port) {
        try {
            Path data = dir.resolve("data");
            Files.createDirectories(data);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            EmbeddedPostgresServer server = new EmbeddedPostgresServer(postgres, data, port);
            server.createDatabase();
            return server;
        } catch (IOException e) {
            throw new StartRefused("流程数据库的数据目录 " + dir + " 无法使用，请检查目录权限和磁盘空间后重试。", e);
        } catch (SQLException e) {
            throw new StartRefused("流程数据库已启动，但无法建库，请查看日志。", e);
        }
    }

    /** For the database {@code handling}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The user without a password. */
    public String user() {
        return USER;
    }

    /** Process id of the postmaster, for fault tests. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }
}
