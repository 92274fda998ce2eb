package io.huiyin.handling.opinion;

import static io.huiyin.handling.Case.CO;
import static io.huiyin.handling.Case.FOUR_LEVELS;
import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.MATTER;
import static io.huiyin.handling.Case.OPINION_DUE;
import static io.huiyin.handling.Case.PROPOSAL;
import static io.huiyin.handling.Case.day;
import static io.huiyin.handling.Case.of;

import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.assignment.Standing;
import io.huiyin.handling.correction.ActDay;
import java.time.LocalDate;

/** An opinion in the words of D5: submitted, sent back, redone. */
public final class ASentBackOpinion {
    public static final String FIRST_NUMBER = "中财函〔2023〕5号";
    static final String SECOND_NUMBER = "中财函〔2023〕6号";

    private ASentBackOpinion() {}

    static Opinion received() {
        Opinion opinion = Opinion.open(new Opinion.Order(PROPOSAL, "a2", MATTER.title(), CO, OPINION_DUE), FOUR_LEVELS)
                .aggregate();
        opinion.assignmentStands(Standing.RECEIVED);
        return opinion;
    }

    static Opinion submitted() {
        Opinion opinion = received();
        submit(opinion, "同意。", FIRST_NUMBER, day(8, 1));
        return opinion;
    }

    /** On Wednesday 2 August 2023: to be redone until the 9th. */
    public static Opinion sentBack() {
        Opinion opinion = submitted();
        opinion.sendBackToUnit(of(LEAD, Post.HANDLER), LEAD, "没有写明金额", day(8, 2));
        return opinion;
    }

    /** The whole chain on one day; the last act's event. */
    static HandlingEvent submit(Opinion opinion, String text, String number, LocalDate on) {
        opinion.draft(of(CO, Post.HANDLER), text, OpinionDisclosure.CONSENTED, on);
        opinion.pass(SignOffLevel.CHECK, of(CO, Post.SECTION_HEAD), ActDay.today(on), () -> number);
        opinion.pass(SignOffLevel.REVIEW, of(CO, Post.LEADER_IN_CHARGE), ActDay.today(on), () -> number);
        return opinion.pass(SignOffLevel.SIGN_OFF, of(CO, Post.UNIT_HEAD), ActDay.today(on), () -> number)
                .get(0);
    }
}
