package io.huiyin.messaging.aggregate;

/** A new aggregate and what its creation decided. */
public record Created<A>(A aggregate, Decision decision) {}
