package io.huiyin.handling.round;

import io.huiyin.contracts.value.AssignmentRole;
import java.util.List;
import java.util.stream.Stream;

/** Every unit that has or had a duty on one proposal, in the order in which they got it. */
record Duties(List<Duty> all) {
    Duties {
        all = List.copyOf(all);
    }

    /** 改办 (A12): the former one no longer counts. */
    Duties moved(String fromAssignmentId, Duty to) {
        Stream<Duty> others =
                all.stream().map(duty -> duty.assignmentId().equals(fromAssignmentId) ? duty.former() : duty);
        return new Duties(Stream.concat(others, Stream.of(to)).toList());
    }

    /** A co-unit more (A12). */
    Duties joined(Duty one) {
        return all.contains(one)
                ? this
                : new Duties(Stream.concat(all.stream(), Stream.of(one)).toList());
    }

    /** A co-unit less; it stays in the history (A12). */
    Duties left(String assignmentId) {
        return new Duties(all.stream()
                .map(duty -> duty.assignmentId().equals(assignmentId) ? duty.former() : duty)
                .toList());
    }

    /** The one that leads; there is always one. */
    Duty lead() {
        return all.stream()
                .filter(duty -> duty.current() && duty.role() == AssignmentRole.LEAD)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody leads: " + all));
    }
}
