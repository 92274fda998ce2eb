package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import java.util.List;
import java.util.Optional;

/** The office's panel on a round, if there was one (A5). */
final class PanelReading {
    private PanelReading() {}

    static Optional<PanelView> of(Facts facts, int round) {
        return facts.one(PanelConvened.class, event -> event.round() == round).map(convened -> view(facts, convened));
    }

    private static PanelView view(Facts facts, PanelConvened convened) {
        int round = convened.round();
        List<PanelMet> met = facts.list(PanelMet.class, event -> event.round() == round);
        Optional<PanelDecided> decided = facts.one(PanelDecided.class, event -> event.round() == round);
        DueDate said =
                met.isEmpty() ? convened.decideBy() : met.get(met.size() - 1).decideBy();
        return new PanelView(
                convened.reason(),
                convened.convenedOn(),
                facts.one(DueMoved.class, moved -> moved.dueSubject() == DueSubject.PANEL && moved.round() == round)
                        .map(DueMoved::to)
                        .filter(moved -> moved.on().isAfter(said.on()))
                        .orElse(said),
                met.stream()
                        .map(meeting -> new PanelView.Meeting(meeting.metOn(), meeting.minutes()))
                        .toList(),
                decided.map(PanelDecided::outcome).orElse(null),
                decided.map(PanelDecided::explanation).orElse(null),
                decided.map(PanelDecided::decidedOn).orElse(null));
    }
}
