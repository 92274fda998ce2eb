package io.huiyin.messaging.consume;

import io.huiyin.contracts.problem.Rejection;

/** Refusals of what an operator asks about dead letters. */
public sealed interface OperatorRejected extends Rejection {
    /** 404: no consumer of this service has that topic and group. */
    record UnknownConsumer(String topic, String group) implements OperatorRejected {}

    /** 422: offsets are of one topic and group. */
    record OffsetsOfWhichConsumer() implements OperatorRejected {}

    /** 503: the broker does not answer. */
    record BrokerSilent() implements OperatorRejected {}

    /** 503: the store, the database or the broker went away; what was replayed is done. */
    record ReplayInterrupted(long done) implements OperatorRejected {}
}
