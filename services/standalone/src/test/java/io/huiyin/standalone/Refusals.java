package io.huiyin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.embedded.StartRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is said when a start is refused. */
final class Refusals {
    private Refusals() {}

    /** The sentence of a refusal: one line, in Chinese, nothing of the machine's own talk. */
    static String refusal(ThrowingCallable start) {
        StartRefused refused = catchThrowableOfType(StartRefused.class, start);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.getMessage())
                .hasLineCount(1)
                .containsPattern("[\\x{4e00}-\\x{9fff}]{2}")
                .doesNotContain("Exception", "null", "java.");
        return refused.getMessage();
    }
}
