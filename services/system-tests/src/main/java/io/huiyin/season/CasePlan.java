package io.huiyin.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What will happen to one case, drawn from the seed before anything is sent: most are replied in time, some late, one in the
 * last minute, two never; some drafts are sent back, some opinions come late or never, some submitters stay silent, some are
 * not satisfied.
 *
 * @param receiveAfter days from 交办 to 签收
 * @param returned the first lead returns it (退办) instead of receiving it
 * @param firstContact 办前 contact, days after receipt
 * @param opinions when each co-unit's opinion is signed off; null = never
 * @param draftOn first draft; null = the unit never replies
 * @param sentBackBy level that sends the first draft back, or null
 * @param deliverOn delivery
 * @param lastMinute delivered at 23:59 of that day
 * @param answers per submitter, in their order
 * @param secondRoundDays days from 不满意 to the second delivery
 */
record CasePlan(
        int receiveAfter,
        boolean returned,
        int firstContact,
        List<@Nullable LocalDate> opinions,
        @Nullable LocalDate draftOn,
        @Nullable String sentBackBy,
        @Nullable LocalDate deliverOn,
        boolean lastMinute,
        List<Answer> answers,
        int secondRoundDays) {

    /** A submitter's behaviour: after that many days; null = stays silent. */
    record Answer(@Nullable Integer afterDays, String satisfaction) {}

    private static final LocalDate OPINIONS_DUE = LocalDate.of(2023, 8, 15);
    private static final LocalDate REPLIES_DUE = LocalDate.of(2023, 9, 30);
    private static final Answer CONTENT = new Answer(6, "VERY_SATISFIED");
    private static final LocalDate QUIET_OPINIONS = LocalDate.of(2023, 7, 24);
    private static final LocalDate QUIET_BY = LocalDate.of(2023, 9, 14);
    private static final int LAST_MINUTE_CASE = 7;
    private static final List<Integer> NEVER = List.of(40, 90);
    private static final List<Integer> RETURNED = List.of(12, 57, 101);

    static CasePlan draw(long seed, int index, int submitters, int coUnits) {
        Random random = new Random(seed * 1_000_003L + index);
        List<@Nullable LocalDate> opinions = new ArrayList<>();
        for (int i = 0; i < coUnits; i++) {
            int luck = random.nextInt(100);
            if (luck < 3) {
                opinions.add(null);
            } else if (luck < 12) {
                opinions.add(OPINIONS_DUE.plusDays(1 + random.nextInt(6)));
            } else {
                opinions.add(OPINIONS_DUE.minusDays(random.nextInt(35)));
            }
        }
        boolean lastMinute = index == LAST_MINUTE_CASE;
        LocalDate deliverOn;
        if (lastMinute) {
            deliverOn = REPLIES_DUE;
        } else if (random.nextInt(100) < 8) {
            deliverOn = REPLIES_DUE.plusDays(2 + random.nextInt(40));
        } else {
            deliverOn = LocalDate.of(2023, 9, 2).plusDays(random.nextInt(27));
        }
        boolean never = NEVER.contains(index);
        int sentBack = random.nextInt(100);
        String sentBackBy = sentBack < 6 ? "CHECK" : sentBack < 11 ? "REVIEW" : sentBack < 15 ? "SIGN_OFF" : null;
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < submitters; i++) {
            Integer after = random.nextInt(100) < 12 ? null : Integer.valueOf(1 + random.nextInt(14));
            int grade = random.nextInt(100);
            answers.add(new Answer(
                    after, grade < 55 ? "VERY_SATISFIED" : grade < 91 ? "BASICALLY_SATISFIED" : "DISSATISFIED"));
        }
        return new CasePlan(
                1 + random.nextInt(4),
                RETURNED.contains(index),
                2 + random.nextInt(12),
                opinions,
                never ? null : deliverOn.minusDays(5),
                sentBackBy,
                never ? null : deliverOn,
                lastMinute,
                answers,
                random.nextInt(100) < 20 ? 34 : 14 + random.nextInt(12));
    }

    /** Cases with a part that the plan gives them. */
    static Set<Integer> taken() {
        Set<Integer> taken = new TreeSet<>(NEVER);
        taken.addAll(RETURNED);
        taken.add(LAST_MINUTE_CASE);
        return taken;
    }

    /** The same with nothing unusual in it: whoever tells a story has nothing else to tell. */
    CasePlan quiet() {
        LocalDate replied = deliverOn == null || deliverOn.isAfter(QUIET_BY) ? QUIET_BY : deliverOn;
        return quiet(replied.minusDays(5), replied, CONTENT);
    }

    /** Quiet, but with opinions on that day. */
    CasePlan opinionsOn(LocalDate day) {
        CasePlan quiet = quiet();
        return quiet(day, quiet.draftOn, quiet.deliverOn, CONTENT);
    }

    /** Quiet, but the first co-unit's opinion takes a course of its own. */
    CasePlan withoutFirstOpinion() {
        CasePlan quiet = quiet();
        List<@Nullable LocalDate> others = new ArrayList<>(quiet.opinions);
        others.set(0, null);
        return new CasePlan(
                quiet.receiveAfter,
                quiet.returned,
                quiet.firstContact,
                others,
                quiet.draftOn,
                quiet.sentBackBy,
                quiet.deliverOn,
                quiet.lastMinute,
                quiet.answers,
                quiet.secondRoundDays);
    }

    /** Quiet, but replied on that day. */
    CasePlan quietUntil(LocalDate day) {
        return quiet(day.minusDays(5), day, CONTENT);
    }

    /** Quiet, but drafted and replied on those days. */
    CasePlan quietUntil(LocalDate draft, LocalDate day) {
        return quiet(draft, day, CONTENT);
    }

    /** Quiet, but silent until long after the silence has ended, then not satisfied (D4). */
    CasePlan dissatisfiedLate() {
        CasePlan quiet = quiet();
        return quiet(quiet.draftOn, quiet.deliverOn, new Answer(50, "DISSATISFIED"));
    }

    private CasePlan quiet(@Nullable LocalDate draft, @Nullable LocalDate day, Answer everybodys) {
        return quiet(QUIET_OPINIONS, draft, day, everybodys);
    }

    private CasePlan quiet(
            LocalDate opinionsOn, @Nullable LocalDate draft, @Nullable LocalDate day, Answer everybodys) {
        return new CasePlan(
                receiveAfter,
                false,
                firstContact,
                Collections.nCopies(opinions.size(), opinionsOn),
                draft,
                null,
                day,
                false,
                Collections.nCopies(answers.size(), everybodys),
                20);
    }
}
