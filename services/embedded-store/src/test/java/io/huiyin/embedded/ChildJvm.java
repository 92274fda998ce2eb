package io.huiyin.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that prints what it was acknowledged, line by line, until it is killed. */
final class ChildJvm {

    private ChildJvm() {}

    /**
     * Starts the program, reads acknowledgements until there are {@code atLeast}, kills it, and reads what it had still
     * said.
     */
    static List<String> acknowledgedBeforeKill(Class<?> program, int atLeast, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            boolean killed = false;
            while ((line = said.readLine()) != null) {
                if (line.startsWith("+")) {
                    acknowledged.add(line.substring(1));
                }
                if (!killed && acknowledged.size() >= atLeast) {
                    child.toHandle().destroyForcibly(); // SIGKILL; the process object would close our end of its output
                    killed = true;
                }
            }
        }
        child.waitFor();
        return acknowledged;
    }

    /** Says that something was acknowledged; whole lines only. */
    static void acknowledged(String what) {
        byte[] line = ("+" + what + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (System.out) {
            System.out.write(line, 0, line.length);
            System.out.flush();
        }
    }
}
