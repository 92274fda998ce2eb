package io.huiyin.access;

import org.jspecify.annotations.Nullable;

/** Keeps who read what. The events are the audit of writes. */
public interface ReadAudit {
    /** One read, after it was answered or refused. */
    void record(Read read);

    /**
     * A read, without content and without contact data.
     *
     * @param caller null where no account is needed
     * @param pathTemplate e.g. {@code /proposals/{id}}
     * @param proposalId where the path names one
     * @param status HTTP status of the answer
     */
    record Read(
            @Nullable Caller caller,
            String pathTemplate,
            @Nullable String proposalId,
            int status) {}
}
