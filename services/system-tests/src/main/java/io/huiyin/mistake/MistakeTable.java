package io.huiyin.mistake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All mistakes of a season, and which refusals of the catalogue a season cannot meet. */
final class MistakeTable {
    /** Every mistake. */
    static final List<Mistake> ALL = Stream.of(
                    AccessMistakes.ALL,
                    RegisterMistakes.ALL,
                    AssignmentMistakes.ALL,
                    OpinionMistakes.ALL,
                    ReplyMistakes.ALL,
                    DeliveryMistakes.ALL,
                    ExtensionMistakes.ALL,
                    SurveyMistakes.ALL,
                    OperationMistakes.ALL)
            .flatMap(List::stream)
            .toList();

    /** Refusals that no request of a running season can meet, with what shows them instead. */
    static final Map<String, String> ELSEWHERE = Map.of(
            "paper-past-unit-only", "PaperAnswersIT",
            "index-build-running", "SupervisionServiceIT",
            "rebuild-blocked", "SupervisionServiceIT",
            "broker-silent", "BrokerAwayIT",
            "replay-interrupted", "DeadLettersIT");

    private MistakeTable() {}
}
