package io.huiyin.handling.round;

import static io.huiyin.handling.Case.ASSIGNED_ON;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.REPLY_DUE;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.messaging.aggregate.NotYetHeard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever order the answers, the conclusion, the ring and the closing are heard in, one thing comes of it. */
class RoundOrdersTest {
    private static final LocalDate SAID_ON = day(9, 1);
    private static final Instant SILENT = RULES.wakeAt(RULES.surveySilence(day(7, 25)));

    /** What may be heard of a round, each once. */
    private enum Heard {
        DISSATISFIED_A((handling, round) -> handling.dissatisfied(round, SAID_ON, "没有解决")),
        DISSATISFIED_B((handling, round) -> handling.dissatisfied(round, SAID_ON, "没有解决")),
        DISSATISFIED_LATE((handling, round) -> handling.dissatisfied(round, SAID_ON, "没有解决")),
        CONCLUDED((handling, round) -> {
            handling.concluded(round, new Round.Conclusion(new SurveyTotals(0, 1, 2, 1), false, true, day(8, 23)));
            return List.of();
        }),
        RING((handling, round) -> handling.ringSurvey(round, SILENT)),
        CLOSE((handling, round) -> handling.close(round, SAID_ON));

        private final BiFunction<Handling, Integer, List<HandlingEvent>> act;

        Heard(BiFunction<Handling, Integer, List<HandlingEvent>> act) {
            this.act = act;
        }
    }

    @Test
    @DisplayName("A9, R33: in all 720 orders the first round opens one next round and is filed once")
    void the_first_round() {
        for (List<Heard> order : orders(List.of(Heard.values()))) {
            Handling handling = opened();
            List<HandlingEvent> said = hear(handling, 1, order);

            assertThat(of(RoundOpened.class, said)).as(order.toString()).hasSize(1);
            assertThat(of(ReplyFiled.class, said)).as(order.toString()).hasSize(1);
            assertThat(of(PanelConvened.class, said)).as(order.toString()).isEmpty();
            assertThat(of(SurveySilenceEnded.class, said)).as(order.toString()).hasSizeLessThan(2);
            assertThat(handling.rounds()).as(order.toString()).hasSize(2);
            assertThat(handling.rounds().get(0).filedOn()).as(order.toString()).isEqualTo(SAID_ON);
            assertThat(handling.current().closedOn()).as(order.toString()).isNull();
        }
    }

    @Test
    @DisplayName("A5: in all 720 orders the second round convenes one panel, is filed once and waits for the panel")
    void the_second_round() {
        for (List<Heard> order : orders(List.of(Heard.values()))) {
            Handling handling = opened();
            handling.dissatisfied(1, day(8, 1), "没有解决");
            deliver(handling, 2);
            List<HandlingEvent> said = hear(handling, 2, order);

            assertThat(of(PanelConvened.class, said)).as(order.toString()).hasSize(1);
            assertThat(of(ReplyFiled.class, said)).as(order.toString()).hasSize(1);
            assertThat(of(RoundOpened.class, said)).as(order.toString()).isEmpty();
            assertThat(handling.panels()).as(order.toString()).hasSize(1);
            assertThat(handling.panels().get(0).verdict()).as(order.toString()).isNull();
        }
    }

    /** As the engine does: what is not yet possible comes again. */
    private static List<HandlingEvent> hear(Handling handling, int round, List<Heard> order) {
        List<HandlingEvent> said = new ArrayList<>();
        Deque<Heard> waiting = new ArrayDeque<>(order);
        while (!waiting.isEmpty()) {
            Heard next = waiting.removeFirst();
            try {
                said.addAll(next.act.apply(handling, round));
            } catch (NotYetHeard early) {
                waiting.addLast(next);
            }
        }
        return said;
    }

    private static <E extends HandlingEvent> List<E> of(Class<E> type, List<HandlingEvent> said) {
        return said.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<List<Heard>> orders(List<Heard> all) {
        return all.isEmpty()
                ? List.of(List.of())
                : all.stream()
                        .flatMap(first -> orders(all.stream()
                                        .filter(other -> other != first)
                                        .toList())
                                .stream()
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()))
                        .toList();
    }

    private static Handling opened() {
        Handling handling = Handling.open(
                PROPOSAL, List.of(new Duty("a1", LEAD, AssignmentRole.LEAD, true)), ASSIGNED_ON, REPLY_DUE);
        deliver(handling, 1);
        return handling;
    }

    private static void deliver(Handling handling, int round) {
        handling.delivered(
                round, new Round.Delivery(day(7, 25), RULES.surveyRemind(day(7, 25)), RULES.surveySilence(day(7, 25))));
    }
}
