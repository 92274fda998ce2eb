package io.huiyin.access;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;

/**
 * Who asks, proven by his key. Controllers take it as a parameter.
 *
 * @param actor person, post, unit, and for whom, as the events will carry it
 * @param jurisdiction 行政区划代码, e.g. {@code 141129}; every id he may name begins with it
 */
public record Caller(Actor actor, String jurisdiction) {
    /** The post he acts from. */
    public Post post() {
        return actor.post();
    }

    /** Unit id or office he belongs to. */
    public String unit() {
        return actor.unit();
    }

    /** Whether he acts from one of the posts. */
    public boolean holds(Post... posts) {
        for (Post post : posts) {
            if (actor.post() == post) {
                return true;
            }
        }
        return false;
    }

    /** Whether he acts from one of the county's offices, which see every case of theirs (R36, R95, A18). */
    public boolean ofAnOffice() {
        return holds(
                Post.GOVERNMENT_OFFICE,
                Post.GOVERNMENT_OFFICE_HEAD,
                Post.GOVERNMENT_OFFICE_VICE_HEAD,
                Post.INSPECTION_OFFICE,
                Post.CONGRESS_OFFICE,
                Post.CPPCC_OFFICE);
    }
}
