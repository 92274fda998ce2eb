package io.huiyin.clock.movable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.access.Permit;
import io.huiyin.clock.movable.MovableClockConfiguration.Moment;
import io.huiyin.clock.movable.MovableClockConfiguration.PlayedClockController;
import io.huiyin.contracts.value.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.TemporalUnitOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {
    private static final Instant NOTICE = Instant.parse("2023-06-14T01:00:00Z");
    private static final Instant LATER = Instant.parse("2023-09-30T16:00:00Z");
    private static final TemporalUnitOffset MOMENTS = within(30, ChronoUnit.SECONDS);

    @TempDir
    Path folder;

    @AfterEach
    void the_engine_of_other_tests_has_the_machines_clock() {
        ClockUtil.reset();
    }

    @Test
    void nobody_moved_it_so_it_is_the_machines_clock() {
        assertThat(clock("a").instant()).isCloseTo(Clock.systemUTC().instant(), MOMENTS);
    }

    @Test
    void the_first_move_goes_anywhere_and_the_clock_runs_on() {
        MovableClock clock = clock("a");
        clock.moveTo(NOTICE);
        assertThat(clock.instant()).isAfterOrEqualTo(NOTICE).isCloseTo(NOTICE, MOMENTS);
        Instant before = clock.instant();
        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }

    @Test
    void later_moves_go_forward_only() {
        MovableClock clock = clock("a");
        clock.moveTo(NOTICE);
        clock.moveTo(LATER);
        assertThatIllegalArgumentException().isThrownBy(() -> clock.moveTo(NOTICE));
        assertThat(clock.instant()).isCloseTo(LATER, MOMENTS);
    }

    @Test
    void the_same_move_twice_does_no_harm() {
        MovableClock clock = clock("a");
        clock.moveTo(NOTICE);
        Instant reached = clock.instant();
        clock.moveTo(NOTICE);
        assertThat(clock.instant()).isAfterOrEqualTo(reached);
    }

    @Test
    void the_engines_clock_goes_along() {
        clock("a").moveTo(LATER);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(LATER, MOMENTS);
    }

    @Test
    void a_move_is_in_the_file_before_it_is_acknowledged_so_a_restart_goes_on_from_there() throws IOException {
        clock("a").moveTo(LATER);
        ClockUtil.reset();
        Files.copy(folder.resolve("a"), folder.resolve("restarted"));

        MovableClock restarted = clock("restarted");

        assertThat(restarted.instant()).isCloseTo(LATER, MOMENTS);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(LATER, MOMENTS);
        assertThatIllegalArgumentException().isThrownBy(() -> restarted.moveTo(NOTICE));
    }

    @Test
    void a_move_that_cannot_be_kept_does_not_happen() {
        MovableClock clock = clock("no-such-folder/a");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> clock.moveTo(LATER));
        assertThat(clock.instant()).isCloseTo(Clock.systemUTC().instant(), MOMENTS);
    }

    @Test
    void the_services_of_one_jvm_share_the_clock_of_a_folder() {
        assertThat(clock("a")).isSameAs(clock("b/../a")).isNotSameAs(clock("b"));
    }

    @Test
    void over_http_the_operator_reads_and_moves_it() {
        PlayedClockController controller = new PlayedClockController(clock("a"));
        assertThat(controller.move(new Moment(LATER)).instant()).isCloseTo(LATER, MOMENTS);
        assertThat(controller.read().instant()).isCloseTo(LATER, MOMENTS);
    }

    @Test
    void nobody_but_the_operator_may() {
        List<Method> endpoints = Arrays.stream(PlayedClockController.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList();
        assertThat(endpoints)
                .hasSize(2)
                .allSatisfy(endpoint ->
                        assertThat(endpoint.getAnnotation(Permit.class).value()).containsExactly(Post.OPERATOR));
    }

    private MovableClock clock(String file) {
        return MovableClock.of(folder.resolve(file));
    }
}
