package io.huiyin.mistake;

import java.util.List;

/** TODO */
final class OpinionMistakes {
    static final List<Mistake> ALL = List.of();

    private OpinionMistakes() {}
}
