package io.huiyin.messaging.inbox;

/**
 * The instance an event is meant for.
 *
 * @param process id of the process, {@value #EVERY_PROCESS} for all instances of the proposal
 * @param businessKey of the instance
 * @param subjectRef what within the instance, e.g. an assignment; empty = the instance itself
 */
public record Destination(String process, String businessKey, String subjectRef) {
    /** Stands for all processes. */
    public static final String EVERY_PROCESS = "*";

    /** The instance itself. */
    public static Destination of(String process, String businessKey) {
        return new Destination(process, businessKey, "");
    }

    /** All instances of a proposal, {@code proposalKey} as in {@link InboxRow}. */
    public static Destination everyInstance(String proposalKey) {
        return new Destination(EVERY_PROCESS, proposalKey, "");
    }
}
