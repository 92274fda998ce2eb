package io.huiyin.messaging.aggregate;

import java.util.Map;

/**
 * What every command answers over HTTP.
 *
 * @param token {@code aggregateId@sequence}, see {@link Receipt#token()}
 */
public record CommandAnswer(String aggregateId, long sequence, String token, Map<String, String> details) {
    /** The answer for a receipt. */
    public static CommandAnswer of(Receipt receipt) {
        return new CommandAnswer(receipt.aggregateId(), receipt.sequence(), receipt.token(), receipt.details());
    }
}
