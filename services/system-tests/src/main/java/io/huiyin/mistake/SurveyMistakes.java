package io.huiyin.mistake;

import java.util.List;

/** TODO */
final class SurveyMistakes {
    static final List<Mistake> ALL = List.of();

    private SurveyMistakes() {}
}
