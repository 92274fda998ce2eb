package io.huiyin.model;

import io.huiyin.contracts.value.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sign-off of one document (R62, D10): who has agreed, in the order of the levels. */
final class Chain {
    static final Map<String, Post> POSTS = Map.of(
            "DRAFT", Post.HANDLER,
            "CHECK", Post.SECTION_HEAD,
            "REVIEW", Post.LEADER_IN_CHARGE,
            "SIGN_OFF", Post.UNIT_HEAD);

    private final List<String> levels;
    private final List<String> signers = new ArrayList<>();

    Chain(List<String> levels) {
        this.levels = levels;
    }

    boolean complete() {
        return signers.size() == levels.size();
    }

    boolean drafted() {
        return !signers.isEmpty();
    }

    /** The level whose turn it is. */
    String awaited() {
        return levels.get(signers.size());
    }

    boolean lastIsAwaited() {
        return signers.size() == levels.size() - 1;
    }

    Set<String> mayDraft(Step.Desk desk) {
        Set<String> refusals = new TreeSet<>();
        if (complete()) {
            refusals.add("already-signed-off");
        }
        if (desk.post() != Post.HANDLER) {
            refusals.add("wrong-post-for-level");
        }
        return refusals;
    }

    void draft(String person) {
        signers.clear();
        signers.add(person);
    }

    Set<String> mayAct(String level, Step.Desk desk) {
        Set<String> refusals = new TreeSet<>();
        if (complete()) {
            refusals.add("already-signed-off");
            return refusals;
        }
        if (!drafted()) {
            refusals.add("draft-awaited");
            return refusals;
        }
        if (!awaited().equals(level)) {
            refusals.add("not-this-levels-turn");
        }
        if (POSTS.get(level) != desk.post()) {
            refusals.add("wrong-post-for-level");
        }
        if (signers.get(signers.size() - 1).equals(desk.person())) {
            refusals.add("same-person-on-consecutive-levels");
        }
        return refusals;
    }

    void pass(String person) {
        signers.add(person);
    }

    /** Where the awaited level may send it back to: the drafter or the level below. */
    Set<String> targets() {
        return new TreeSet<>(List.of("DRAFT", levels.get(signers.size() - 1)));
    }

    void sendBack(String to) {
        while (signers.size() > levels.indexOf(to)) {
            signers.remove(signers.size() - 1);
        }
    }

    void restart() {
        signers.clear();
    }
}
