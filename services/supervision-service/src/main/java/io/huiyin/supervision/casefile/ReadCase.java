package io.huiyin.supervision.casefile;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Point;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one case for somebody; what he may not see is as unknown as what does not exist. */
public final class ReadCase {
    private static final int LONGEST_CHAIN = 10;

    private final CaseFiles files;

    public ReadCase(CaseFiles files) {
        this.files = files;
    }

    /** The case, if it is registered and inside the scope. */
    public Optional<CaseView> read(String id, Scope scope) {
        return files.find(id).flatMap(CaseView::of).filter(scope::sees);
    }

    /** For a merged case that may be read: how it goes on where it was merged into, over several merges (A12). */
    public Optional<Successor> successor(CaseView merged) {
        Map<String, String> originals = merged.points().stream()
                .collect(Collectors.toMap(Point::pointId, Point::pointId, (first, second) -> first));
        CaseView present = merged;
        for (int hop = 0; hop < LONGEST_CHAIN; hop++) {
            Optional<CaseView> next = next(present);
            if (next.isEmpty()) {
                break;
            }
            originals = followed(originals, present.id(), next.get());
            present = next.get();
        }
        return present.id().equals(merged.id()) ? Optional.empty() : Optional.of(Successor.of(present, originals));
    }

    private static Map<String, String> followed(Map<String, String> originals, String from, CaseView into) {
        return into.merged().stream()
                .filter(merged -> merged.id().equals(from))
                .flatMap(merged -> merged.points().stream())
                .filter(point -> originals.containsKey(point.originalId()))
                .collect(Collectors.toMap(
                        point -> point.point().pointId(),
                        point -> originals.getOrDefault(point.originalId(), point.originalId()),
                        (first, second) -> first));
    }

    private Optional<CaseView> next(CaseView view) {
        return Optional.ofNullable(view.stop())
                .map(CaseView.Stop::mergedInto)
                .flatMap(into -> files.find(Ids.of(view.jurisdiction(), into)))
                .flatMap(CaseView::of);
    }
}
