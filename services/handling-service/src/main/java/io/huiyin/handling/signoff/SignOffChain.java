package io.huiyin.handling.signoff;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands in the levels of its unit (R62, A23): 起草 → 把关 → 审核 → 签批. Immutable; each act gives the chain
 * after it. That the actor belongs to the right unit is the document's own rule.
 *
 * @param levels the chain, first is DRAFT; data of the rule pack
 * @param signatures of the present revision, one per level passed, in order
 * @param lastSentBack the last return, for the drafter to read; a new draft clears it
 */
public record SignOffChain(
        List<SignOffLevel> levels,
        List<Signature> signatures,
        @Nullable SentBack lastSentBack) {
    private static final Map<SignOffLevel, Post> POSTS = Map.of(
            SignOffLevel.DRAFT, Post.HANDLER,
            SignOffLevel.CHECK, Post.SECTION_HEAD,
            SignOffLevel.REVIEW, Post.LEADER_IN_CHARGE,
            SignOffLevel.SIGN_OFF, Post.UNIT_HEAD);

    public SignOffChain {
        levels = List.copyOf(levels);
        signatures = List.copyOf(signatures);
        if (levels.size() < 2 || levels.get(0) != SignOffLevel.DRAFT) {
            throw new IllegalArgumentException("a chain begins with DRAFT and has more: " + levels);
        }
    }

    /** Nothing drafted yet. */
    public static SignOffChain of(List<SignOffLevel> levels) {
        return new SignOffChain(levels, List.of(), null);
    }

    /** The level whose turn it is; empty after the last. */
    public Optional<SignOffLevel> awaited() {
        return complete() ? Optional.empty() : Optional.of(levels.get(signatures.size()));
    }

    /** Whether the last level agreed. */
    public boolean complete() {
        return signatures.size() == levels.size();
    }

    /** Whether passing this level is the last act of the chain. */
    public boolean isLast(SignOffLevel level) {
        return levels.get(levels.size() - 1) == level;
    }

    /** 起草: a new draft starts the chain again, wherever it stood. */
    public SignOffChain drafted(Actor drafter, LocalDate draftedOn) {
        if (complete()) {
            throw new Rejected(new SignOffRejected.AlreadySignedOff());
        }
        requirePost(SignOffLevel.DRAFT, drafter);
        return new SignOffChain(levels, List.of(new Signature(SignOffLevel.DRAFT, drafter.person(), draftedOn)), null);
    }

    /** The level agrees. */
    public SignOffChain passed(SignOffLevel level, Actor actor, LocalDate passedOn) {
        requireTurn(level, actor, passedOn);
        List<Signature> after = new ArrayList<>(signatures);
        after.add(new Signature(level, actor.person(), passedOn));
        return new SignOffChain(levels, after, lastSentBack);
    }

    /** The level sends the draft back. What was signed at and above {@code to} no longer counts. */
    public SignOffChain sentBack(
            SignOffLevel from, SignOffLevel to, Actor actor, LocalDate sentBackOn, @Nullable String reason) {
        requireTurn(from, actor, sentBackOn);
        List<SignOffLevel> allowed = targets(from);
        if (!allowed.contains(to)) {
            throw new Rejected(new SignOffRejected.SendBackTargetNotAllowed(from, to, allowed));
        }
        if (reason == null || reason.isBlank()) {
            throw new Rejected(new SignOffRejected.SendBackReasonMissing());
        }
        return new SignOffChain(
                levels,
                signatures.subList(0, levels.indexOf(to)),
                new SentBack(from, to, actor.person(), sentBackOn, reason.strip()));
    }

    /** As if nothing had been drafted: the document went to another unit. */
    public SignOffChain restarted() {
        return of(levels);
    }

    private List<SignOffLevel> targets(SignOffLevel from) {
        Set<SignOffLevel> targets = new LinkedHashSet<>();
        targets.add(SignOffLevel.DRAFT);
        targets.add(levels.get(levels.indexOf(from) - 1));
        return List.copyOf(targets);
    }

    private void requireTurn(SignOffLevel level, Actor actor, LocalDate actedOn) {
        SignOffLevel awaited = awaited().orElseThrow(() -> new Rejected(new SignOffRejected.AlreadySignedOff()));
        if (awaited == SignOffLevel.DRAFT) {
            throw new Rejected(new SignOffRejected.DraftAwaited());
        }
        if (awaited != level) {
            throw new Rejected(new SignOffRejected.NotThisLevelsTurn(level, awaited));
        }
        requirePost(level, actor);
        Signature previous = signatures.get(signatures.size() - 1);
        if (previous.person().equals(actor.person())) {
            throw new Rejected(
                    new SignOffRejected.SamePersonOnConsecutiveLevels(actor.person(), level, previous.level()));
        }
        if (actedOn.isBefore(previous.signedOn())) {
            throw new Rejected(new SignOffRejected.ActBeforePreviousLevel(actedOn, previous.signedOn()));
        }
    }

    private static void requirePost(SignOffLevel level, Actor actor) {
        Post needed = POSTS.get(level);
        if (needed != null && needed != actor.post()) {
            throw new Rejected(new SignOffRejected.WrongPostForLevel(level, needed, actor.post()));
        }
    }
}
