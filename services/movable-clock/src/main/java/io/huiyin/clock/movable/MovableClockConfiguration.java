package io.huiyin.clock.movable;

import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Added to the services of a played data folder; {@code huiyin.played-clock.file} keeps the offset. */
@Configuration
public class MovableClockConfiguration {
    @Bean
    MovableClock domainClock(@Value("${huiyin.played-clock.file}") Path file) {
        return MovableClock.of(file);
    }

    /** {@code /played-clock}: where the clock stands, and moving it. */
    @RestController
    public static class PlayedClockController {
        private final MovableClock clock;

        public PlayedClockController(MovableClock clock) {
            this.clock = clock;
        }

        /** Where it stands. */
        @GetMapping("/played-clock")
        @Permit(Post.OPERATOR)
        Moment read() {
            return new Moment(clock.instant());
        }

        /** Moves it forward; the same moment twice does no harm. */
        @PutMapping("/played-clock")
        @Permit(Post.OPERATOR)
        Moment move(@RequestBody Moment to) {
            clock.moveTo(to.instant());
            return new Moment(clock.instant());
        }
    }

    /** A moment. */
    public record Moment(Instant instant) {}
}
