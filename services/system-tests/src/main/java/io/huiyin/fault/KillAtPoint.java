package io.huiyin.fault;

import io.huiyin.messaging.fault.FaultPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A fault point that kills this process with {@code kill -9} when the file {@code huiyin.fault.plan} says so: {@code
 * <point> <how many times it is passed first>}. The plan is taken off the disk before the kill, so it strikes once.
 */
@Configuration
public class KillAtPoint {
    @Bean
    FaultPoint faultPoint(@Value("${huiyin.fault.plan}") Path plan) {
        return new Killer(plan);
    }

    /** The killer of one service; all services of the process share the plan. */
    static final class Killer implements FaultPoint {
        private static final Object TURN = new Object();

        private final Path plan;

        Killer(Path plan) {
            this.plan = plan;
        }

        @Override
        public void reached(String point) {
            if (!Files.exists(plan)) {
                return;
            }
            synchronized (TURN) {
                if (struck(point)) {
                    killSelf();
                }
            }
        }

        private boolean struck(String point) {
            try {
                String[] words = Files.readString(plan).strip().split(" ");
                if (words.length != 2 || !words[0].equals(point)) {
                    return false;
                }
                int left = Integer.parseInt(words[1]);
                if (left > 0) {
                    Files.writeString(plan, point + " " + (left - 1), StandardOpenOption.TRUNCATE_EXISTING);
                    return false;
                }
                Files.move(plan, plan.resolveSibling("struck-" + point + "-" + System.nanoTime()));
                return true;
            } catch (NoSuchFileException taken) {
                return false;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void killSelf() {
            try {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                Long.toString(ProcessHandle.current().pid()))
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            LockSupport.park(); // nothing after this point may run
        }
    }
}
