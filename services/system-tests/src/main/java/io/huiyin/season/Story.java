package io.huiyin.season;

import io.huiyin.samples.Row;
import io.huiyin.samples.SampleUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The branches that a season surely takes, whatever its seed: each is told by one case of the register, the first that fits. Its
 * plan is otherwise a quiet one.
 */
enum Story {
    /** R26, R27: asked, explained, approved, replied by the new day. */
    EXTENSION_APPROVED(Story::proposal),
    /** R26: asked and refused; late from the original day. */
    EXTENSION_REFUSED(Story::proposal),
    /** Asked and taken back. */
    EXTENSION_WITHDRAWN(Story::proposal),
    /** D16: still undecided on the due day, approved afterwards. */
    EXTENSION_UNDECIDED(Story::proposal),
    /** D1: beyond what the law says, by the head's recorded decision. */
    EXTENSION_BEYOND_STATUTE(Story::suggestion),
    /** A12: one more co-unit joins. */
    CO_UNIT_JOINS(row -> true),
    /** A12: a co-unit leaves and another one takes its place. */
    CO_UNIT_REPLACED(Story::coHandled),
    /** D5: an opinion is sent back once and redone. */
    OPINION_SENT_BACK(Story::coHandled),
    /** A23: a level of the co-unit sends its own draft back. */
    OPINION_DRAFT_SENT_BACK(Story::coHandled),
    /** D5: sent back and never redone. */
    OPINION_NEVER_REDONE(Story::coHandled),
    /** R60: help from a body outside, asked and answered by letter. */
    ASSISTANCE(row -> true),
    /** A5: not satisfied twice; a further round. */
    PANEL_FURTHER_ROUND(Story::single),
    /** A5: not satisfied twice; the panel meets, then closes. */
    PANEL_MEETING(Story::single),
    /** A5: not satisfied twice; nobody decides in time, then it is closed with an explanation. */
    PANEL_LATE(Story::single),
    /** D4: not satisfied after the silence has ended. */
    DISSATISFIED_LATE(Story::single),
    /** D2: the answer comes on paper and is confirmed. */
    PAPER_CONFIRMED(Story::single),
    /** D2: what was entered from paper is not what the submitter meant. */
    PAPER_OBJECTED(Story::single),
    /** A12: all submitters take it back. */
    WITHDRAWN(Story::coHandled),
    /** A12: merged into the case of {@link #MERGED_INTO}. */
    MERGED(Story::proposal),
    /** The one it is merged into. */
    MERGED_INTO(Story::proposal),
    /** A12: returned twice; the second time the leader decides, and the first unit has it again. */
    RETURNED_TWICE(row -> true),
    /** D10: a unit with a shorter chain of its own. */
    OWN_CHAIN(row -> true, true),
    /** D5, R49, A19: drafted and checked before anybody was talked to and before the opinions are in; cannot be signed yet. */
    DRAFTED_EARLY(Story::coHandled),
    /** R62: sent back to the level below, not to the drafter. */
    SENT_BACK_BELOW(row -> true),
    /** D11: delivered in time, entered afterwards with its receipt; the office confirms the day. */
    DELIVERY_ENTERED_LATE(row -> true),
    /** D11: the day on record is said to be wrong; the office refuses. */
    CORRECTION_REFUSED(row -> true),
    /** A17: still open when the session is closed; goes on afterwards. */
    GOES_ON(row -> true),
    /** D11: received the day before it was entered; the office confirms it. */
    RECEIPT_CORRECTED(row -> true),
    /** D11: an opinion signed in time and entered after its day; the office confirms it, it is not late. */
    OPINION_CORRECTED(Story::coHandled);

    private final Predicate<Row> fits;
    private final boolean leadHasNoOther;

    Story(Predicate<Row> fits) {
        this(fits, false);
    }

    /** @param leadHasNoOther whether what happens would touch every case that its unit leads */
    Story(Predicate<Row> fits, boolean leadHasNoOther) {
        this.fits = fits;
        this.leadHasNoOther = leadHasNoOther;
    }

    private boolean fits(Row row, List<Row> rows, Function<String, SampleUnit> unit) {
        if (!fits.test(row)) {
            return false;
        }
        SampleUnit lead = unit.apply(row.suggestedLead());
        return !leadHasNoOther
                || rows.stream()
                                .filter(other ->
                                        unit.apply(other.suggestedLead()).equals(lead))
                                .count()
                        == 1;
    }

    /**
     * Who tells what.
     *
     * @param rows of the register, in their order
     * @param taken indices of cases that have a part already
     * @param unit by the names that the register uses
     * @return story by index of its case
     */
    static Map<Integer, Story> cast(List<Row> rows, Set<Integer> taken, Function<String, SampleUnit> unit) {
        Map<Integer, Story> cast = new HashMap<>();
        for (Story story : values()) {
            int index = 0;
            while (index < rows.size()
                    && (taken.contains(index) || cast.containsKey(index) || !story.fits(rows.get(index), rows, unit))) {
                index++;
            }
            if (index == rows.size()) {
                throw new SeasonFailed("no case of the register fits " + story);
            }
            cast.put(index, story);
        }
        return cast;
    }

    private static boolean suggestion(Row row) {
        return row.kind().equals("建议");
    }

    private static boolean proposal(Row row) {
        return !suggestion(row);
    }

    private static boolean coHandled(Row row) {
        return !row.coHandlingUnits().isEmpty();
    }

    private static boolean single(Row row) {
        return row.submitters().size() == 1;
    }
}
