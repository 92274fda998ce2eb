package io.huiyin.contracts.problem;

import java.util.Locale;

/**
 * A rule said no. Implemented by records, grouped under a sealed {@code <Aggregate>Rejected}; the simple name is the
 * problem type, the components fill the catalogue's sentence.
 */
public interface Rejection {
    /** {@code urn:problem:<kebab-case of the simple name>}. */
    default String problemType() {
        return typeOf(getClass());
    }

    /** The problem type of a rejection class. */
    static String typeOf(Class<?> rejection) {
        return "urn:problem:"
                + rejection
                        .getSimpleName()
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
    }
}
