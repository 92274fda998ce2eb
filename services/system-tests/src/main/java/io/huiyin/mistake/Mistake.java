package io.huiyin.mistake;

import io.huiyin.season.Scene;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What somebody does wrong, once in a season: at the first act that fits.
 *
 * @param problem what it is refused with, as the catalogue names it; a pattern where any of several will do
 * @param moment before the act or after it
 * @param act of the season, as the command log names it
 * @param fits whether it can be made there
 * @param attempt what is sent
 */
record Mistake(String problem, Moment moment, String act, Predicate<Scene> fits, Function<Scene, Attempt> attempt) {

    /** The story of a case that is over long before most replies are. */
    static final String WITHDRAWN = "WITHDRAWN";

    /** When, seen from an act. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Just before an act. */
    static Mistake before(String act, String problem, Function<Scene, Attempt> attempt) {
        return new Mistake(problem, Moment.BEFORE, act, scene -> true, attempt);
    }

    /** Just after an act. */
    static Mistake after(String act, String problem, Function<Scene, Attempt> attempt) {
        return new Mistake(problem, Moment.AFTER, act, scene -> true, attempt);
    }

    /** In the case that tells that story, whatever case the act is about. */
    Mistake inCaseOf(String story) {
        return new Mistake(
                problem, moment, act, fits.and(scene -> scene.tells(story)), scene -> attempt.apply(scene.at(story)));
    }

    /** Only where this holds, too. */
    Mistake where(Predicate<Scene> also) {
        return new Mistake(problem, moment, act, fits.and(also), attempt);
    }
}
