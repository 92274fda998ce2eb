package io.huiyin.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A real PostgreSQL 17 as a child process on a folder, bound to loopback, without a password.
 *
 * <p>The folder holds {@code data}, the unpacked {@code binaries} and {@code postgres.log}. What was committed is
 * forced to the disk. A PostgreSQL that outlived a killed JVM is found by its data directory, stopped, and the folder
 * started anew; the same goes for a server that was killed under a living JVM.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final String DATABASE = "handling";
    private static final String USER = "postgres";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final long LOG_LIMIT = 5L * 1024 * 1024;
    /** System property: a folder where the binaries are unpacked once for several; each folder has its own without it. */
    public static final String BINARIES = "huiyin.postgres.binaries";

    private static final String WORKING_DIR = "ot.epg.working-dir";
    /** Started by this JVM, by data directory. */
    private static final Map<Path, EmbeddedPostgresServer> STARTED = new ConcurrentHashMap<>();

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final int port;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, Path data, int port) {
        this.postgres = postgres;
        this.data = data;
        this.port = port;
    }

    /**
     * Starts it and creates the database {@code handling} where absent.
     *
     * @param dir its folder, created where new
     * @throws StartRefused when the folder cannot be used or the server does not come up
     */
    public static EmbeddedPostgresServer start(Path dir, int port) {
        String shared = System.getProperty(BINARIES);
        return start(dir, port, shared == null ? dir.resolve("binaries") : Path.of(shared));
    }

    /**
     * Stops a PostgreSQL that a killed JVM left running on this folder; {@link #start} does so by itself. For whoever
     * wants to know first whether the port is free.
     */
    public static void stopLeftOver(Path dir) {
        try {
            Path data = dir.resolve("data");
            if (Files.isDirectory(data)) {
                PostgresProcesses.stopAllIn(data.toRealPath());
            }
        } catch (IOException e) {
            throw new StartRefused("流程数据库的目录 " + dir + " 无法使用，请检查目录权限后重试。", e);
        }
    }

    static synchronized EmbeddedPostgresServer start(Path dir, int port, Path binaries) {
        Path log = dir.resolve("postgres.log");
        try {
            Path data = PostgresFolder.prepare(dir);
            EmbeddedPostgresServer before = STARTED.remove(data);
            if (before != null) {
                before.close(); // killed: the library still holds its lock on the folder, and logs that it finds no
                // server
            }
            PostgresProcesses.stopAllIn(data);
            Ports.requireFree(port, "流程数据库");
            turnOver(log);
            try (Closeable turn = PostgresFolder.turnToUnpack(binaries)) {
                EmbeddedPostgresServer server = new EmbeddedPostgresServer(
                        settings(data, binaries, log).setPort(port).start(), data, port);
                server.createDatabase();
                STARTED.put(data, server);
                return server;
            } catch (IOException | SQLException | IllegalStateException e) {
                PostgresProcesses.stopAllIn(data);
                throw new StartRefused("流程数据库未能启动，原因见 " + log + "，处理后请重新启动。", e);
            }
        } catch (IOException e) {
            throw new StartRefused("流程数据库的目录 " + dir + " 无法使用，请检查目录权限和磁盘空间后重试。", e);
        }
    }

    /** For the database {@code handling}; the user is {@link #user()}, there is no password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The database user. */
    public String user() {
        return USER;
    }

    /** Process id of the running server, for fault tests. */
    public long pid() {
        return PostgresProcesses.pidFromFile(data)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running in " + data));
    }

    /** Stops the server, waiting until it has gone. */
    @Override
    public void close() {
        STARTED.remove(data, this);
        try {
            postgres.close();
            PostgresProcesses.stopAllIn(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder settings(Path data, Path binaries, Path log) throws IOException {
        Files.createDirectories(binaries);
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return builderWorkingIn(binaries)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                // a pipe would break with the JVM that reads it
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                // both are off by default there: made for throw-away tests
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // no socket in a /tmp that others use as well
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("max_wal_size", "256MB")
                // what a client did wrong is told to the client; the log is for the server's own troubles
                .setServerConfig("log_min_messages", "log")
                .setServerConfig("log_checkpoints", "off");
    }

    /** The library would otherwise tidy up in a folder of the machine-wide temporary directory. */
    private static EmbeddedPostgres.Builder builderWorkingIn(Path binaries) {
        String before = System.getProperty(WORKING_DIR);
        System.setProperty(WORKING_DIR, binaries.toString());
        try {
            return EmbeddedPostgres.builder();
        } finally {
            if (before == null) {
                System.clearProperty(WORKING_DIR);
            } else {
                System.setProperty(WORKING_DIR, before);
            }
        }
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
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
