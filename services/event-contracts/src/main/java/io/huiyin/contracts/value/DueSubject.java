package io.huiyin.contracts.value;

/** What a moved due date belongs to. */
public enum DueSubject {
    REPLY,
    OPINION,
    /** The office's decision on an extension (D16). */
    EXTENSION
}
