package io.huiyin.supervision.casefile;

/**
 * How many forms of a round's survey were entered from paper (D2), as far as it was told: an objection with the conclusion.
 *
 * @param carriedByUnit of the entered ones, carried back by the unit that is graded
 * @param unconfirmed 未确认: blocks nothing, is counted
 * @param withdrawnDissatisfactions 不满意 on paper that its submitter says is not his; the round it opened goes on (R33)
 */
public record PaperForms(
        int entered, int carriedByUnit, int confirmed, int objected, int unconfirmed, int withdrawnDissatisfactions) {}
