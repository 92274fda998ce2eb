package io.huiyin.proposal.intake;

import io.huiyin.contracts.problem.Rejection;
import java.util.Collection;

/** Refusals of a whole workbook; what is wrong with single rows stands in the import's result. */
public sealed interface ImportRejected extends Rejection {
    /** {@code reason} is a Chinese clause. */
    record NotAnXlsx(String reason) implements ImportRejected {}

    /** Programs inside a workbook are never opened. */
    record MacrosRefused() implements ImportRejected {}

    /** {@code limit} as people read it. */
    record ImportTooLarge(String limit) implements ImportRejected {}

    /** Columns of the register that the header row lacks. */
    record ColumnsMissing(Collection<String> missing, Collection<String> expected) implements ImportRejected {}

    /** Headers the register does not know, or knows once only: nothing is dropped silently. */
    record ColumnsUnknown(Collection<String> unknown, Collection<String> expected) implements ImportRejected {}

    /** Only a header row, or not even that. */
    record ImportEmpty() implements ImportRejected {}
}
