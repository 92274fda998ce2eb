package io.huiyin.mistake;

import java.util.List;

/** TODO */
final class RegisterMistakes {
    static final List<Mistake> ALL = List.of();

    private RegisterMistakes() {}
}
