package io.huiyin.handling.extension;

import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.extension.AnExtendedReply.noon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyOverdue;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.handling.reply.ReplyState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever is done in whatever order, what was said and what is kept agree. */
class ExtensionSequencesTest {
    private static final int SEQUENCES = 400;
    private static final LocalDate FROM = LocalDate.of(2023, 8, 1);
    private static final LocalDate TO = LocalDate.of(2024, 1, 31);

    private static final ObjectMapper JSON = EventCodec.mapper();

    private int approvals;
    private int refusals;
    private int overdues;
    private int undecided;

    @Test
    @DisplayName(
            "R26, R27, A6, R45, D16: 400 sequences of asking, deciding, withdrawing, delivering and ringing (seed 7)")
    void any_sequence() {
        Random random = new Random(7);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            play(random);
        }
        assertThat(List.of(approvals, refusals, overdues, undecided))
                .as("all of it happened")
                .allMatch(n -> n > 40);
    }

    private void play(Random random) {
        AnExtendedReply reply = AnExtendedReply.signed();
        DueDate original = reply.reply.due();
        for (LocalDate day = FROM; day.isBefore(TO); day = day.plusDays(1 + random.nextInt(12))) {
            boolean waited = reply.reply.snapshot().extensions().pending().isPresent()
                    && RULES.overdue(reply.reply.due(), noon(day));
            int before = reply.said.size();
            act(reply, random, day);
            List<HandlingEvent> now = reply.said.subList(before, reply.said.size());
            check(reply, original, day, now, waited);
        }
        ReplyState state = reply.reply.snapshot();
        assertThat(stored(state)).isEqualTo(state);
    }

    private static void act(AnExtendedReply reply, Random random, LocalDate day) {
        String last = "e" + reply.reply.snapshot().extensions().all().size();
        try {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> reply.asked(day, day.plusDays(random.nextInt(90)));
                case 3 -> reply.approved(last, day);
                case 4 -> reply.refused(last, day);
                case 5 -> reply.withdrawn(last, day);
                case 6 -> reply.delivered(day.minusDays(random.nextInt(3)));
                default -> reply.rings(noon(day));
            }
        } catch (Rejected refused) {
            assertThat(refused.rejection()).isNotNull(); // refused acts change nothing; the checks below see to it
        }
    }

    private void check(
            AnExtendedReply reply, DueDate original, LocalDate day, List<HandlingEvent> now, boolean waited) {
        ReplyState state = reply.reply.snapshot();
        DueDate due = reply.reply.due();
        assertThat(due).as("the date is what was said").isEqualTo(foldedDue(reply.said, original));
        assertThat(due.on()).as("R27").isBetween(original.on(), LocalDate.of(2023, 12, 30));
        assertThat(new ArrayList<>(pending(reply.said)))
                .as("what is pending was asked for and has not ended")
                .isEqualTo(state.extensions().pending().stream()
                        .map(Extension::extensionId)
                        .toList());
        if (state.delivered() != null) {
            assertThat(state.delivered().onTime())
                    .as("A7, D16")
                    .isEqualTo(!state.delivered().deliveredOn().isAfter(due.on()));
            assertThat(now).filteredOn(ReplyOverdue.class::isInstance).isEmpty();
            boolean onTime = state.delivered().onTime();
            assertThat(now)
                    .filteredOn(ReplyDelivered.class::isInstance)
                    .allSatisfy(
                            said -> assertThat(((ReplyDelivered) said).onTime()).isEqualTo(onTime));
        }
        boolean ended = now.stream().anyMatch(ExtensionSequencesTest::ends);
        now.stream()
                .filter(ReplyOverdue.class::isInstance)
                .map(ReplyOverdue.class::cast)
                .forEach(late -> {
                    assertThat(late.due()).isEqualTo(due);
                    assertThat(due.on()).as("R45").isBefore(day);
                    assertThat(!waited || ended)
                            .as("D16: not while it is undecided")
                            .isTrue();
                });
        if (waited && ended && state.delivered() == null && due.equals(original) && !approved(now)) {
            assertThat(now.stream().anyMatch(ReplyOverdue.class::isInstance) || saidWithinAWeek(state, day))
                    .as("D16: late in the same write")
                    .isTrue();
        }
        count(now, waited);
    }

    private void count(List<HandlingEvent> now, boolean waited) {
        approvals += approved(now) ? 1 : 0;
        refusals += now.stream().anyMatch(ExtensionRefused.class::isInstance) ? 1 : 0;
        overdues += now.stream().anyMatch(ReplyOverdue.class::isInstance) ? 1 : 0;
        undecided += waited ? 1 : 0;
    }

    private static boolean saidWithinAWeek(ReplyState state, LocalDate day) {
        return state.lateMarks().saidOn().stream().anyMatch(said -> said.isAfter(day.minusDays(7)));
    }

    private static boolean approved(List<HandlingEvent> now) {
        return now.stream().anyMatch(ExtensionApproved.class::isInstance);
    }

    private static boolean ends(HandlingEvent event) {
        return event instanceof ExtensionApproved
                || event instanceof ExtensionRefused
                || event instanceof ExtensionWithdrawn;
    }

    private static DueDate foldedDue(List<HandlingEvent> said, DueDate original) {
        DueDate due = original;
        for (HandlingEvent event : said) {
            if (event instanceof DueMoved moved) {
                assertThat(moved.from()).isEqualTo(due);
                due = moved.to();
            }
        }
        return due;
    }

    private static TreeSet<String> pending(List<HandlingEvent> said) {
        TreeSet<String> pending = new TreeSet<>();
        for (HandlingEvent event : said) {
            if (event instanceof ExtensionRequested asked) {
                assertThat(pending).as("one at a time").isEmpty();
                pending.add(asked.extensionId());
            } else if (event instanceof ExtensionApproved approved) {
                assertThat(pending.remove(approved.extensionId())).isTrue();
            } else if (event instanceof ExtensionRefused refused) {
                assertThat(pending.remove(refused.extensionId())).isTrue();
            } else if (event instanceof ExtensionWithdrawn withdrawn) {
                assertThat(pending.remove(withdrawn.extensionId())).isTrue();
            }
        }
        return pending;
    }

    private static ReplyState stored(ReplyState state) {
        Map<String, Object> fields = JSON.convertValue(state, new TypeReference<Map<String, Object>>() {});
        return JSON.convertValue(fields, ReplyState.class);
    }
}
