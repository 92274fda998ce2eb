package io.huiyin.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every command carries beside its body. A controller method that takes it requires a caller and an
 * {@code Idempotency-Key}.
 *
 * @param idempotencyKey 1–100 visible ASCII characters; a repeat gets the first answer
 * @param caller who asks
 * @param expectedVersion from {@code If-Match: "7"} or {@code "<aggregateId>@7"}; null when the client does not say
 * @param occurredOn from {@code Occurred-On: 2023-09-30}, the day of an act entered later; null = today
 * @param requestHash SHA-256 (hex) of caller, method, path, query, occurredOn and body: the same key with another hash is
 *     {@code IdempotencyKeyReused}
 */
public record CommandHeader(
        String idempotencyKey,
        Caller caller,
        @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn,
        String requestHash) {}
