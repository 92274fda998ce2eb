package io.huiyin.embedded;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@code mongod} of this machine as a replica set of one, on a folder, bound to loopback, without a password. */
final class MongodProcess implements DocumentStore {
    private static final Logger log = LoggerFactory.getLogger(MongodProcess.class);
    private static final String REPLICA_SET = "huiyin";
    private static final int ALREADY_INITIALIZED = 23;
    private static final int START_ATTEMPTS = 60;
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path folder;
    private final int port;

    private MongodProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static MongodProcess start(Path mongod, Path folder, int port) {
        Path logFile = folder.resolve("mongod.log");
        try {
            Path data = Files.createDirectories(folder.resolve("data")).toRealPath();
            stopLeftOver(data, folder.resolve("mongod.pid"));
            Ports.requireFree(port, "MongoDB");
            Process process = new ProcessBuilder(command(mongod, data, folder.toRealPath(), port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            MongodProcess started = new MongodProcess(process, folder, port);
            try {
                started.awaitAnswer();
                started.formReplicaSet();
                return started;
            } catch (MongoException | IllegalStateException e) {
                started.close();
                throw new StartRefused("mongod 未能启动，原因见 " + logFile + "，处理后请重新启动。", e);
            }
        } catch (IOException e) {
            throw new StartRefused("mongod 无法在目录 " + folder + " 上启动，请检查目录权限、磁盘空间和 mongod 程序后重试。", e);
        }
    }

    static List<String> command(Path mongod, Path data, Path folder, int port) {
        return List.of(
                mongod.toString(),
                "--dbpath",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                REPLICA_SET,
                "--pidfilepath",
                folder.resolve("mongod.pid").toString(),
                "--logpath",
                folder.resolve("mongod.log").toString(),
                "--logappend",
                "--nounixsocket");
    }

    @Override
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=" + REPLICA_SET;
    }

    @Override
    public String description() {
        return "本机 mongod（" + folder + "，单节点副本集）";
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            try (MongoClient client = direct(1000)) {
                client.getDatabase("admin")
                        .runCommand(new Document("shutdown", 1)
                                .append("force", true)
                                .append("timeoutSecs", 0));
            } catch (MongoSocketException e) {
                log.debug("mongod closed the connection while it shut down", e);
            } catch (MongoException e) {
                log.warn("mongod did not take the order to shut down; it is asked by signal", e);
                process.destroy();
            }
        }
        awaitExit(process.toHandle(), folder);
    }

    private MongoClient direct(int selectionMillis) {
        return MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=" + selectionMillis);
    }

    private void awaitAnswer() {
        try (MongoClient client = direct(1000)) {
            for (int attempt = 0; attempt < START_ATTEMPTS && process.isAlive(); attempt++) {
                try {
                    client.getDatabase("admin").runCommand(new Document("ping", 1));
                    return;
                } catch (MongoTimeoutException notYet) {
                    log.debug("mongod does not answer yet");
                }
            }
        }
        throw new IllegalStateException("mongod did not come up");
    }

    private void formReplicaSet() {
        try (MongoClient client = direct(10_000)) {
            MongoDatabase admin = client.getDatabase("admin");
            try {
                admin.runCommand(new Document("replSetInitiate", configuration()));
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != ALREADY_INITIALIZED) {
                    throw e;
                }
                moveToPort(admin);
            }
        }
        // waits for the election
        try (MongoClient client = MongoClients.create(connectionString() + "&serverSelectionTimeoutMS=60000")) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        }
    }

    private Document configuration() {
        return new Document("_id", REPLICA_SET)
                .append("members", List.of(new Document("_id", 0).append("host", "127.0.0.1:" + port)));
    }

    /** The set remembers the address of its member; the port may be another one today. */
    private void moveToPort(MongoDatabase admin) {
        Document current = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
        Document wanted = configuration().append("version", current.getInteger("version") + 1);
        String host = current.getList("members", Document.class).get(0).getString("host");
        if (!host.equals("127.0.0.1:" + port)) {
            admin.runCommand(new Document("replSetReconfig", wanted).append("force", true));
        }
    }

    private static void stopLeftOver(Path data, Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).strip();
        Path commandLine = Path.of("/proc", pid, "cmdline");
        if (pid.isEmpty() || !Files.exists(commandLine)) {
            return;
        }
        List<String> arguments = List.of(Files.readString(commandLine).split("\0"));
        if (arguments.get(0).endsWith("mongod") && arguments.contains(data.toString())) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(leftOver -> {
                log.info("mongod (process {}) is still running on {}; stopping it", pid, data);
                leftOver.destroy();
                awaitExit(leftOver, data);
            });
        }
    }

    private static void awaitExit(ProcessHandle process, Path folder) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused("mongod 进程 %d（目录 %s）没有停下来，请先手动结束它，再重新启动。".formatted(process.pid(), folder), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
