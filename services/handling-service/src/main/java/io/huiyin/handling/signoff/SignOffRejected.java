package io.huiyin.handling.signoff;

import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;
import java.util.List;

/** Why an act in the sign-off chain was refused. */
public sealed interface SignOffRejected extends Rejection {
    /** R62: the levels act in their order. */
    record NotThisLevelsTurn(SignOffLevel level, SignOffLevel awaited) implements SignOffRejected {}

    /** R62: there is no draft to sign, or it went back to the drafter. */
    record DraftAwaited() implements SignOffRejected {}

    /** R62: every level has its post. */
    record WrongPostForLevel(SignOffLevel level, Post needed, Post post) implements SignOffRejected {}

    /** D10: nobody acts on two consecutive levels. */
    record SamePersonOnConsecutiveLevels(String person, SignOffLevel level, SignOffLevel previous)
            implements SignOffRejected {}

    /** R62: a draft goes back with a reason. */
    record SendBackReasonMissing() implements SignOffRejected {}

    /** R62: back to the drafter or to the level below. */
    record SendBackTargetNotAllowed(SignOffLevel from, SignOffLevel to, List<SignOffLevel> allowed)
            implements SignOffRejected {}

    /** R62: after the last level nothing is drafted or signed any more. */
    record AlreadySignedOff() implements SignOffRejected {}

    /** R62, D11: a level cannot have acted before the one below it. */
    record ActBeforePreviousLevel(LocalDate actedOn, LocalDate previousOn) implements SignOffRejected {}

    /** D10: levels keep their order, begin with 起草 and end with 签批. */
    record ChainOutOfOrder(List<SignOffLevel> levels) implements SignOffRejected {}

    /** D10: another chain than the usual one has a reason. */
    record ChainReasonMissing() implements SignOffRejected {}
}
