package io.huiyin.messaging.fault;

/**
 * Places where a crash would hurt most. Production has no implementation but {@link #NONE}; the fault tests bring one that
 * kills the process.
 */
@FunctionalInterface
public interface FaultPoint {
    /** After an aggregate's document was written, before anything was sent. */
    String AFTER_DOCUMENT_WRITE = "after-document-write";

    /** After the broker acknowledged an event, before it was taken out of the document. */
    String AFTER_PRODUCE = "after-produce";

    /** After the inbox row was written, before the consumer's offset was. */
    String AFTER_INBOX_ROW = "after-inbox-row";

    /** Between a delegate's use case and the engine's commit. */
    String BEFORE_ENGINE_COMMIT = "before-engine-commit";

    /** After a case file was written, before its change was announced and the offset committed. */
    String DURING_PROJECTION = "during-projection";

    /** Does nothing. */
    FaultPoint NONE = point -> {};

    /** Called by the code at the named point. */
    void reached(String point);
}
