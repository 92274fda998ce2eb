package io.huiyin.proposal.intake.xlsx;

import org.jspecify.annotations.Nullable;

/** A file that is no workbook one may open. */
public final class UnusableWorkbook extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    UnusableWorkbook(Why why, @Nullable Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    /** What is the matter with it. */
    public enum Why {
        NO_ZIP,
        OLD_OR_ENCRYPTED,
        NO_SPREADSHEET,
        BROKEN,
        MACROS,
        TOO_LARGE
    }

    public Why why() {
        return why;
    }
}
