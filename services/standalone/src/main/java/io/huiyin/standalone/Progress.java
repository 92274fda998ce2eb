package io.huiyin.standalone;

import java.io.PrintStream;
import java.time.Duration;

/** One line per part that starts, with the seconds it took. */
public final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();
    private long partBegan;

    public Progress(PrintStream out) {
        this.out = out;
    }

    void begin(String part) {
        partBegan = System.nanoTime();
        out.print("  启动 " + part + " …");
        out.flush();
    }

    void done() {
        out.printf(" 好（%.1f 秒）%n", seconds(partBegan));
    }

    /** A line. */
    public void say(String line) {
        out.println(line);
    }

    /** Since the beginning. */
    public double seconds() {
        return seconds(began);
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
