package io.huiyin.clock.movable;

import io.huiyin.clock.DomainClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * The domain clock of a played data folder: the machine's clock plus an offset that only grows. The offset is on disk before
 * a move is acknowledged, so a restart goes on at the same moment; the engine's clock moves with it. One per file and JVM.
 */
public final class MovableClock implements DomainClock {
    private static final Map<Path, MovableClock> CLOCKS = new ConcurrentHashMap<>();

    private final Path file;
    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset;
    private @Nullable Instant target;

    private MovableClock(Path file) {
        this.file = file;
        this.offset = read(file);
        ClockUtil.offset(offset.toMillis());
    }

    /** The clock whose offset is kept in this file. */
    public static MovableClock of(Path file) {
        return CLOCKS.computeIfAbsent(file.toAbsolutePath().normalize(), MovableClock::new);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    /**
     * Moves the clock; to the moment of the last move again, it stays as it is.
     *
     * @throws IllegalArgumentException when that lies in the clock's past, but for the very first move
     */
    public synchronized void moveTo(Instant moment) {
        if (moment.equals(target)) {
            return;
        }
        if (!offset.isZero() && moment.isBefore(instant())) {
            throw new IllegalArgumentException(
                    "the clock stands at " + instant() + " and does not go back to " + moment);
        }
        Duration next = Duration.between(machine.instant(), moment);
        write(next);
        offset = next;
        target = moment;
        ClockUtil.offset(next.toMillis());
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Duration next) {
        try {
            Path made = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    made,
                    next.toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
