package io.huiyin.contracts.problem;

import io.huiyin.contracts.value.Post;
import java.util.List;

/** Refusals that are not about one aggregate's rule: who asks, how the request is written, which version it saw. */
public sealed interface RequestRejected extends Rejection {
    /** 401: no key, or one that was not issued by this installation. */
    record Unauthenticated() implements RequestRejected {}

    /** 403: the caller's post is none of those that may. */
    record NotPermitted(Post post, List<Post> permitted) implements RequestRejected {}

    /** 403: the endpoint states no access decision, so nobody may use it. */
    record AccessUndecided(String endpoint) implements RequestRejected {}

    /** 404: no such path, proposal, assignment …, or none in the caller's jurisdiction. */
    record UnknownResource(String resource) implements RequestRejected {}

    /** 405. */
    record MethodNotAllowed(String method) implements RequestRejected {}

    /** 406. */
    record NotAcceptable() implements RequestRejected {}

    /** 415. */
    record UnsupportedMediaType(String contentType) implements RequestRejected {}

    /** 400: unreadable; {@code reason} is a Chinese clause without a full stop. */
    record MalformedRequest(String reason) implements RequestRejected {}

    /** 400: a POST without {@code Idempotency-Key}. */
    record MissingIdempotencyKey() implements RequestRejected {}

    /** 422: the key was used before, for another request. */
    record IdempotencyKeyReused(String idempotencyKey) implements RequestRejected {}

    /** 409: {@code If-Match} names a version that is no longer the present one. */
    record StaleVersion(long expected, long current) implements RequestRejected {}

    /** 409: somebody else's write came first, also after the retries. */
    record ConcurrentChange() implements RequestRejected {}

    /** 413; {@code limit} as people read it, e.g. {@code 20 MB}. */
    record PayloadTooLarge(String limit) implements RequestRejected {}

    /** 500: a fault of the system; the log has the number. */
    record Unexpected(String traceId) implements RequestRejected {}

    /** 422; {@code field} as the form names it, in Chinese where it has a Chinese name. */
    record ValueMissing(String field) implements RequestRejected {}

    /** 422; {@code limit} in characters. */
    record ValueTooLong(String field, int limit) implements RequestRejected {}

    /** 422; {@code expected} is a Chinese phrase, e.g. {@code 不早于 2023年6月14日的日期}. */
    record ValueInvalid(String field, String expected) implements RequestRejected {}

    /** 422: control characters or halves of characters, which no letter can print. */
    record UnsupportedCharacters(String field) implements RequestRejected {}
}
