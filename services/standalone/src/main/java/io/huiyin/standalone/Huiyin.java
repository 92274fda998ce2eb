package io.huiyin.standalone;

import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import io.huiyin.embedded.StartRefused;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** The commands {@code up}, {@code key} and {@code replay} of the launcher. */
public final class Huiyin {
    private static final int DEFAULT_PORT_BASE = 8080;
    private static final String DEFAULT_DATA = "data";
    private static final String JURISDICTION = "141129";

    private final PrintStream out;

    private Huiyin(PrintStream out) {
        this.out = out;
    }

    /** Exit codes: 0 fine, 1 refused with one sentence, 2 broken, 3 dead letters are left. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            List<String> arguments = Arrays.asList(args);
            String command = arguments.isEmpty() ? "" : arguments.get(0);
            List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
            switch (command) {
                case "up" -> new Huiyin(out).up(rest);
                case "key" -> new Huiyin(out).key(rest);
                case "replay" -> System.exit(new Huiyin(out).replay(rest));
                default -> throw new StartRefused("用法：up | key | replay");
            }
        } catch (StartRefused refused) {
            out.println("未启动：" + refused.getMessage());
            System.exit(1);
        } catch (RuntimeException broken) { // whatever it was, the last line says where to look
            out.printf("%n启动失败：%s%n详细情况见日志 %s%n", broken.getMessage(), System.getProperty("huiyin.log", "（尚未写日志）"));
            System.exit(2);
        }
    }

    private void up(List<String> rest) throws InterruptedException {
        Arguments arguments = new Arguments(rest, Set.of("data", "port-base"), Set.of("fresh", "yes"));
        Path data = arguments.data(DEFAULT_DATA);
        if (arguments.has("fresh")) {
            empty(data, arguments.has("yes"));
        }
        Progress progress = new Progress(out);
        progress.say("回音启动中，数据在 " + data);
        HuiyinServer server =
                HuiyinServer.start(HuiyinServer.Options.normal(data, arguments.ports(DEFAULT_PORT_BASE)), progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            out.println("正在停止 …");
                            server.close();
                            out.println("已停止。");
                            stopped.countDown();
                        },
                        "stop"));
        greet(server, progress);
        stopped.await();
    }

    private void greet(HuiyinServer server, Progress progress) {
        Ports ports = server.ports();
        out.printf("%n就绪，用时 %.1f 秒。案卷存放：%s。%n", progress.seconds(), server.storeName());
        out.println("  页面      http://127.0.0.1:" + ports.supervision() + "/pages/ledger");
        out.println("  接口说明  http://127.0.0.1:" + ports.proposal() + "/v3/api-docs  :" + ports.handling() + "  :"
                + ports.survey() + "  :" + ports.supervision());
        out.println("  开发密钥（只在本机有效；其他岗位用 ./huiyin key --post … --unit … --person …）");
        for (Post office : List.of(Post.GOVERNMENT_OFFICE, Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE, Post.OPERATOR)) {
            out.println("    " + office + "  " + mint(server.data(), office, office.name(), office.name()));
        }
        out.println("按 Ctrl-C 停止。");
    }

    private void key(List<String> rest) {
        Arguments arguments = new Arguments(rest, Set.of("data", "post", "unit", "person"), Set.of());
        Post post = Arrays.stream(Post.values())
                .filter(candidate ->
                        candidate.name().equals(arguments.get("post").orElse("")))
                .findFirst()
                .orElseThrow(() -> new StartRefused("--post 应为下列之一：" + Arrays.toString(Post.values())));
        String unit = arguments.get("unit").orElse(post.name());
        String person = arguments.get("person").orElse("开发者");
        out.println(mint(startedOnce(arguments), post, unit, person));
    }

    private int replay(List<String> rest) throws InterruptedException {
        Arguments arguments = new Arguments(rest, Set.of("data", "port-base"), Set.of("list"));
        String key = mint(startedOnce(arguments), Post.OPERATOR, Post.OPERATOR.name(), "运维员");
        return new Replay(key, out).run(arguments.ports(DEFAULT_PORT_BASE), arguments.has("list"));
    }

    private static Path startedOnce(Arguments arguments) {
        Path data = arguments.data(DEFAULT_DATA);
        if (!Files.isRegularFile(data.resolve("access.secret"))) {
            throw new StartRefused("数据文件夹 " + data + " 里还没有密钥。请先执行 ./huiyin up。");
        }
        return data;
    }

    private static String mint(Path data, Post post, String unit, String person) {
        return DevelopmentKeys.open(data.resolve("access.secret"))
                .mint(new Caller(new Actor(person, post, unit, null), JURISDICTION));
    }

    private void empty(Path data, boolean sure) {
        if (!Files.exists(data)) {
            return;
        }
        if (!sure) {
            Console console = System.console();
            String answer = console == null ? "" : console.readLine("将清空数据文件夹 %s，全部案卷都会删除。输入“清空”继续：", data);
            if (!"清空".equals(answer == null ? "" : answer.strip())) {
                throw new StartRefused("没有清空，数据原样保留。要清空请输入“清空”两字，或加 --yes。");
            }
        }
        if (!Files.exists(data.resolve("kind")) && !isEmpty(data)) {
            throw new StartRefused(data + " 不像是回音的数据文件夹，没有清空。请核对 --data。");
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new StartRefused("清空 " + data + " 时出错：" + failed.getMessage() + "。请检查是否有进程正在使用。");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
