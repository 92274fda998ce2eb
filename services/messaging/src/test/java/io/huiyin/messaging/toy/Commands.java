package io.huiyin.messaging.toy;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.aggregate.CommandContext;
import java.time.LocalDate;

/** Acts of one clerk. */
public final class Commands {
    private Commands() {}

    /** A command with this key, whose content is its key. */
    public static CommandContext command(String key) {
        return command(key, "hash of " + key, null);
    }

    /** A command with this key and content, made when the sequence was this; null = whatever it is. */
    public static CommandContext command(String key, String hash, Long expectedSequence) {
        return new CommandContext(
                key,
                hash,
                new Actor("县人大办公室·赵敏", Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", null),
                "141129",
                LocalDate.of(2023, 9, 12),
                null,
                expectedSequence);
    }
}
