package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.Post;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Said by who is left out, so that nobody forgets a new post. */
class NamedPermitsTest {
    private static final Set<Post> SUBMITTERS = Set.of(Post.DEPUTY, Post.CPPCC_MEMBER, Post.ORGANIZATION);

    @Test
    void every_post_is_everybody_with_a_key() {
        assertThat(leftOutOf(PermitEveryPost.class)).containsOnly(Post.SYSTEM);
    }

    @Test
    void parties_are_all_but_the_operator() {
        assertThat(leftOutOf(PermitParties.class)).containsOnly(Post.SYSTEM, Post.OPERATOR);
    }

    @Test
    void offices_and_units_are_the_parties_without_the_submitters() {
        Set<Post> leftOut = leftOutOf(PermitOfficesAndUnits.class);

        assertThat(leftOut)
                .containsAll(SUBMITTERS)
                .contains(Post.SYSTEM, Post.OPERATOR)
                .hasSize(5);
    }

    @Test
    void a_ledger_keeper_brings_no_reply_about() {
        Set<Post> leftOut = leftOutOf(PermitOfficesAndRepliers.class);
        leftOut.removeAll(leftOutOf(PermitOfficesAndUnits.class));

        assertThat(leftOut).containsOnly(Post.LEDGER_KEEPER);
        assertThat(leftOutOf(PermitOfficesAndRepliers.class)).containsAll(leftOutOf(PermitOfficesAndUnits.class));
    }

    private static Set<Post> leftOutOf(Class<? extends Annotation> named) {
        Set<Post> posts = EnumSet.allOf(Post.class);
        posts.removeAll(List.of(named.getAnnotation(Permit.class).value()));
        return posts;
    }
}
