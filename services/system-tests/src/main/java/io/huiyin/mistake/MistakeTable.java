package io.huiyin.mistake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All mistakes of a season, and which refusals of the catalogue a season cannot meet. */
final class MistakeTable {
    /** Every mistake. */
    static final List<Mistake> ALL = Stream.of(
                    AccessMistakes.ALL,
                    SessionMistakes.ALL,
                    ImportMistakes.ALL,
                    RegisterMistakes.ALL,
                    CaseMistakes.ALL,
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
    static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("access-undecided", "AccessIT"),
            Map.entry("unexpected", "AccessIT"),
            Map.entry("concurrent-change", "AggregateRepositoryTest"),
            Map.entry("not-numbered", "Tries"),
            Map.entry("number-taken", "ProposalServiceIT"),
            Map.entry("number-being-taken", "ProposalServiceIT"),
            Map.entry("merge-needs-numbers", "ProposalCourseTest"),
            Map.entry("merge-under-way", "ProposalCourseIT"),
            Map.entry("paper-past-unit-only", "PaperAnswersIT"),
            Map.entry("index-build-running", "SupervisionServiceIT"),
            Map.entry("rebuild-blocked", "SupervisionServiceIT"),
            Map.entry("broker-silent", "BrokerAwayIT"),
            Map.entry("replay-interrupted", "DeadLettersIT"));

    private MistakeTable() {}
}
