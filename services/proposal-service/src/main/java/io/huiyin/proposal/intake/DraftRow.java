package io.huiyin.proposal.intake;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.proposal.register.ProposalContent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row as read and checked by itself.
 *
 * @param row number in the spreadsheet, from 1
 * @param hash of its cells
 * @param ready what it would register; null when there are problems
 */
record DraftRow(
        int row,
        @Nullable ProposalKind kind,
        @Nullable String number,
        String title,
        String hash,
        @Nullable Ready ready,
        List<String> problems) {
    /** Content and number of a row without faults. */
    record Ready(ProposalContent content, ProposalNumber number) {}

    DraftRow with(String problem) {
        return new DraftRow(row, kind, number, title, hash, null, append(problems, problem));
    }

    private static List<String> append(List<String> before, String problem) {
        return Stream.concat(before.stream(), Stream.of(problem)).toList();
    }
}
