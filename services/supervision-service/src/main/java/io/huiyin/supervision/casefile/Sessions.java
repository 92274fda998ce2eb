package io.huiyin.supervision.casefile;

import java.util.Optional;

/** The yearly batches and the units' own sign-off chains (D10): what has no proposal and therefore no case file. */
public interface Sessions {
    /** By aggregate id, e.g. {@code 141129:2023}. */
    Optional<Section> find(String id);

    /** Writes what was heard. */
    void save(String id, Section section);

    /** Forgets all of them, for a rebuild. */
    void deleteAll();
}
