package io.huiyin.mistake;

import java.util.List;

/** TODO */
final class AccessMistakes {
    static final List<Mistake> ALL = List.of();

    private AccessMistakes() {}
}
