package io.huiyin.messaging.toy;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.SurveyEvent;
import io.huiyin.contracts.SurveyEvent.SurveyOpened;
import io.huiyin.contracts.SurveyEvent.SurveyReminded;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.StateLift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts its reminders and keeps notes. */
public final class ToySurvey {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 12);
    private static final DueDate DUE =
            new DueDate(DAY.plusDays(30), "D4", "样例", "141129-2023@1", "cn@2023.1", true, false);

    private final String proposalId;
    private final List<String> notes;
    private int reminders;

    /** As stored. */
    public record State(String proposalId, int reminders, List<String> notes) {}

    private ToySurvey(State state) {
        this.proposalId = state.proposalId();
        this.reminders = state.reminders();
        this.notes = new ArrayList<>(state.notes());
    }

    /** How it becomes a document in that collection, with what lifts older ones. */
    public static AggregateMapping<ToySurvey, State> mapping(String collection, StateLift... lifts) {
        return new AggregateMapping<>(
                "SatisfactionSurvey",
                collection,
                State.class,
                lifts.length + 1,
                ToySurvey::snapshot,
                ToySurvey::new,
                List.of(lifts));
    }

    /** Its id for a proposal. */
    public static String id(String proposalId) {
        return Ids.survey("141129", proposalId, 1);
    }

    /** A new one, with its first event. */
    public static Created<ToySurvey> open(String proposalId) {
        return new Created<>(
                new ToySurvey(new State(proposalId, 0, List.of())),
                new Decision(
                        List.of(new SurveyOpened(proposalId, id(proposalId), 1, 3, DAY, DUE)), Map.of("s1", "secret")));
    }

    /** That many events. */
    public List<SurveyEvent> remind(int times) {
        List<SurveyEvent> events = IntStream.rangeClosed(1, times)
                .<SurveyEvent>mapToObj(n -> new SurveyReminded(proposalId, id(proposalId), 1, reminders + n))
                .toList();
        reminders += times;
        return events;
    }

    /** No event. */
    public void note(String text) {
        notes.add(text);
    }

    /** Never. */
    public List<SurveyEvent> refuse() {
        throw new Rejected(new RequestRejected.ValueMissing("理由"));
    }

    public int reminders() {
        return reminders;
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    private State snapshot() {
        return new State(proposalId, reminders, notes());
    }
}
