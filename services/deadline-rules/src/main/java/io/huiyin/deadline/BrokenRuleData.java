package io.huiyin.deadline;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A rule pack or calendar that cannot be trusted; the message names the file and the field. */
public final class BrokenRuleData extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokenRuleData(String file, String field, String reason, @Nullable Throwable cause) {
        super("%s：字段 %s 有误：%s".formatted(file, field, reason), cause);
    }
}
