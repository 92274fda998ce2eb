package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.AssistanceAnswered;
import io.huiyin.contracts.HandlingEvent.AssistanceRequested;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The letters for assistance of all rounds, in order. */
final class AssistanceReading {
    private final Facts facts;

    AssistanceReading(Facts facts) {
        this.facts = facts;
    }

    List<AssistanceView> read() {
        return facts.all(AssistanceRequested.class)
                .sorted(Comparator.comparing(AssistanceRequested::round).thenComparing(AssistanceRequested::request))
                .map(this::view)
                .toList();
    }

    private AssistanceView view(AssistanceRequested requested) {
        Optional<AssistanceAnswered> answered = facts.one(
                AssistanceAnswered.class,
                event -> event.round() == requested.round() && event.request() == requested.request());
        return new AssistanceView(
                requested.replyId(),
                requested.round(),
                requested.request(),
                requested.unitId(),
                requested.unitName(),
                requested.matter(),
                requested.letterNumber(),
                requested.requestedOn(),
                answered.map(AssistanceAnswered::text).orElse(null),
                answered.map(AssistanceAnswered::answeredOn).orElse(null),
                answered.map(AssistanceAnswered::enteredOnBehalf).orElse(false));
    }
}
