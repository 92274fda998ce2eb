package io.huiyin.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.messaging.consume.Position;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(IntStream.of(1, 2, 3, 9, 10, 40, 4000).mapToObj(Patience.USUAL::pause))
                .containsExactly(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(25_600),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30));
    }

    @Test
    void it_is_over_only_after_long_and_often() {
        assertThat(Patience.USUAL.isOver(19, Duration.ofHours(1))).isFalse();
        assertThat(Patience.USUAL.isOver(100, Duration.ofMinutes(14))).isFalse();
        assertThat(Patience.USUAL.isOver(20, Duration.ofMinutes(15))).isTrue();
    }

    @Test
    void the_inbox_knows_repeats_by_its_key_and_minds_no_gap() {
        Position fifth = new Position("141129:p", "141129:p:reply:1", 5);
        EveryEventNext heard = new EveryEventNext();
        heard.advance(fifth);
        assertThat(heard.last(fifth)).isEqualTo(4);
    }
}
