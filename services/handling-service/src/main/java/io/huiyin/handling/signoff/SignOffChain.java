package io.huiyin.handling.signoff;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.OwnChain;
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
 * @param ownBecause why these levels and not the rule pack's (D10); null when they are the pack's
 */
public record SignOffChain(
        List<SignOffLevel> levels,
        List<Signature> signatures,
        @Nullable SentBack lastSentBack,
        @Nullable String ownBecause) {
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

    /** The rule pack's; nothing drafted yet. */
    public static SignOffChain of(List<SignOffLevel> levels) {
        return new SignOffChain(levels, List.of(), null, null);
    }

    /** The unit's own, as the office set it; nothing drafted yet. */
    public static SignOffChain of(OwnChain own) {
        return new SignOffChain(own.levels(), List.of(), null, own.reason());
    }

    /** Which chain this is, if it is not the rule pack's. */
    public @Nullable OwnChain own() {
        return ownBecause == null ? null : new OwnChain(levels, ownBecause);
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

    /** The day of the last level but one: of a complete chain, before which the last level did not agree. */
    public LocalDate beforeLast() {
        return signatures.get(signatures.size() - 2).signedOn();
    }

    /** 起草: a new draft starts the chain again, wherever it stood. */
    public SignOffChain drafted(Actor drafter, LocalDate draftedOn) {
        if (complete()) {
            throw new Rejected(new SignOffRejected.AlreadySignedOff());
        }
        requirePost(SignOffLevel.DRAFT, drafter);
        return new SignOffChain(
                levels, List.of(new Signature(SignOffLevel.DRAFT, drafter.person(), draftedOn)), null, ownBecause);
    }

    /** The level agrees. */
    public SignOffChain passed(SignOffLevel level, Actor actor, LocalDate passedOn) {
        requireTurn(level, actor, passedOn);
        List<Signature> after = new ArrayList<>(signatures);
        after.add(new Signature(level, actor.person(), passedOn));
        return new SignOffChain(levels, after, lastSentBack, ownBecause);
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
                new SentBack(from, to, actor.person(), sentBackOn, reason.strip()),
                ownBecause);
    }

    /** As if nothing had been drafted: the signed document was sent back. */
    public SignOffChain restarted() {
        return new SignOffChain(levels, List.of(), null, ownBecause);
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
