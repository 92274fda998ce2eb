package io.huiyin.contracts.value;

/** What a moved due date belongs to. */
public enum DueSubject {
    REPLY,
    OPINION,
    /** The decision of the office's panel (A5). */
    PANEL,
    /** The office's decision on an extension (D16). */
    EXTENSION
}
