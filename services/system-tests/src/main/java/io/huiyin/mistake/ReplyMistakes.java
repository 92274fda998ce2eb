package io.huiyin.mistake;

import java.util.List;

/** TODO */
final class ReplyMistakes {
    static final List<Mistake> ALL = List.of();

    private ReplyMistakes() {}
}
