package io.huiyin.handling.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.HandlingEvent;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.signoff.SignOffChain;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One reply on its way from the draft to 签批 (R62); what it must say and what must have happened before, {@link Reply} knows. */
final class ReplySigning {
    private final ReplyEvents events;
    private @Nullable ReplyDraft draft;
    private SignOffChain chain;
    private @Nullable SignedOff signedOff;

    ReplySigning(ReplyState state, ReplyEvents events) {
        this.events = events;
        this.draft = state.draft();
        this.chain = state.chain();
        this.signedOff = state.signedOff();
    }

    ReplyDrafted draft(Actor actor, DraftContent content, LocalDate draftedOn, DraftRules rules) {
        SignOffChain after = chain.drafted(actor, draftedOn);
        rules.check(content);
        int revision = draft == null ? 1 : draft.revision() + 1;
        ReplyDraft next = new ReplyDraft(revision, content, actor.person(), draftedOn, rules.treatedBy(content));
        rules.requireAllTreated(next);
        draft = next;
        chain = after;
        return events.drafted(next);
    }

    /** @param sign asked at the last level, with what is signed; refuses, or takes the number (A24) */
    HandlingEvent pass(SignOffLevel level, Actor actor, LocalDate passedOn, Function<ReplyDraft, SignedOff> sign) {
        SignOffChain after = chain.passed(level, actor, passedOn);
        ReplyDraft present = Objects.requireNonNull(draft, "the chain passes drafts only");
        if (!after.complete()) {
            chain = after;
            return events.levelPassed(present, level);
        }
        SignedOff signed = sign.apply(present);
        chain = after;
        signedOff = signed;
        return events.signedOff(present, signed, after.own());
    }

    HandlingEvent sendBack(
            SignOffLevel from, SignOffLevel to, Actor actor, LocalDate sentBackOn, @Nullable String reason) {
        chain = chain.sentBack(from, to, actor, sentBackOn, reason);
        return events.sentBack(Objects.requireNonNull(draft), Objects.requireNonNull(chain.lastSentBack()));
    }

    /** Another unit begins anew (A12), through the chain in force for it (D10). */
    void restart(SignOffChain inForce) {
        chain = inForce;
        signedOff = null;
    }

    /** As if nothing had been drafted. */
    void restart() {
        restart(chain.restarted());
    }

    @Nullable
    ReplyDraft draft() {
        return draft;
    }

    SignOffChain chain() {
        return chain;
    }

    Optional<SignedOff> signedOff() {
        return Optional.ofNullable(signedOff);
    }
}
