package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.Post;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class AccessDecisionTest {
    @Permit(Post.GOVERNMENT_OFFICE)
    static class Office {
        public void classDecides() {}

        @PermitAll("methods go first")
        public void methodDecides() {}

        @Permit({Post.HANDLER, Post.UNIT_HEAD})
        @PermitAll("both")
        public void contradicts() {}

        @Permit({})
        public void nobody() {}
    }

    static class Silent {
        public void says() {}
    }

    @Test
    void a_methods_decision_goes_before_its_classs() throws Exception {
        assertThat(of(new Office(), "classDecides"))
                .contains(new AccessDecision.Posts(List.of(Post.GOVERNMENT_OFFICE)));
        assertThat(of(new Office(), "methodDecides")).contains(new AccessDecision.Everybody("methods go first"));
    }

    @Test
    void silence_contradiction_and_nobody_are_no_decision() throws Exception {
        assertThat(of(new Silent(), "says")).isEmpty();
        assertThat(of(new Office(), "contradicts")).isEmpty();
        assertThat(of(new Office(), "nobody")).isEmpty();
    }

    private static Optional<AccessDecision> of(Object controller, String method) throws Exception {
        return AccessDecision.of(new HandlerMethod(controller, method));
    }
}
