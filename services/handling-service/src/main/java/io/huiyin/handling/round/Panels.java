package io.huiyin.handling.round;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The panels of one proposal, at most one per round. */
record Panels(List<Panel> all) {
    Panels {
        all = List.copyOf(all);
    }

    Optional<Panel> of(int round) {
        return all.stream().filter(panel -> panel.round() == round).findFirst();
    }

    /** With it, in place of the one of the same round. */
    Panels with(Panel panel) {
        return new Panels(Stream.concat(all.stream().filter(other -> other.round() != panel.round()), Stream.of(panel))
                .toList());
    }
}
