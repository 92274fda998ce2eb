package io.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What was refused, and that it can be told. */
public final class Refusals {
    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();

    private Refusals() {}

    public static Rejection refused(ThrowingCallable act) {
        Rejected rejected = catchThrowableOfType(Rejected.class, act);
        assertThat(rejected).as("refused").isNotNull();
        assertThat(CATALOGUE.describe(rejected.rejection()).message())
                .doesNotContain("{")
                .containsPattern("[。]$");
        return rejected.rejection();
    }
}
