package io.huiyin.contracts;

/**
 * Something that happened. The simple class name is the event type, the BPMN message name and the word of the tests. An
 * event that moves a clock also says when to ring, see {@link RingsAt}.
 */
public sealed interface DomainEvent permits ProposalEvent, HandlingEvent, SurveyEvent {
    /** The proposal this is about, or for what has none (a session) its own id. Kafka key, without jurisdiction. */
    String subject();

    /** The event type: the simple class name. */
    default String type() {
        return getClass().getSimpleName();
    }
}
