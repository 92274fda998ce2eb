package io.huiyin.deadline;

/**
 * Where a parameter comes from.
 *
 * @param rule number of the rule or decision, e.g. {@code R24} or {@code A12}
 * @param origin who set it
 * @param text the words of the source, quoted or told
 */
public record Source(String rule, Origin origin, String text) {
    public Source {
        if (rule.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("rule or text is blank");
        }
    }

    /** Who set a parameter. */
    public enum Origin {
        /** The document the pack is made from. */
        BASIS,
        /** A statute beside it. */
        STATUTE,
        /** Nobody else did: the project's choice, said wherever it is explained (A12). */
        PROJECT
    }
}
