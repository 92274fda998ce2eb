package io.huiyin.mistake;

import java.util.List;

/** TODO */
final class AssignmentMistakes {
    static final List<Mistake> ALL = List.of();

    private AssignmentMistakes() {}
}
