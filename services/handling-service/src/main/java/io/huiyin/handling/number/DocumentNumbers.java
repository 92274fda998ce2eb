package io.huiyin.handling.number;

/** The register of document numbers: unique, without gaps in a series that is ours (A15). */
public interface DocumentNumbers {
    /**
     * The number of a document; asked again for the same document it is the same number, also after a crash.
     *
     * @param series the unit's, of the year of signing
     * @param owner aggregate id of the document
     */
    DocumentNumber take(Series series, String owner);
}
