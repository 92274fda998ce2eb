package io.huiyin.proposal.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.proposal.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands, row by row.
 *
 * @param sheet the sheet that was read; {@code ignoredSheets} were not
 * @param reconciles R5: whether every row can be used and the file has exactly the session's control totals; reported, never
 *     repaired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportResult(
        String importId,
        String sessionId,
        String sheet,
        List<String> ignoredSheets,
        int total,
        int suggestions,
        int proposals,
        int expectedSuggestions,
        int expectedProposals,
        int ok,
        int already,
        int faulty,
        boolean reconciles,
        List<Row> rows) {
    /** How one row stands. */
    public enum Status {
        /** Can be registered; after a commit: was registered by it. */
        OK,
        /** Was registered before, with the same content. */
        ALREADY,
        /** Is not registered; the problems say why. */
        FAULTY
    }

    /**
     * One row.
     *
     * @param row number in the spreadsheet, from 1
     * @param number as printed, e.g. {@code 教育类第12号}; absent when it cannot be read
     * @param proposalId absent while there is no proposal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int row,
            Status status,
            @Nullable ProposalKind kind,
            @Nullable String number,
            String title,
            @Nullable String proposalId,
            List<String> problems) {}

    static ImportResult of(String importId, Session session, RegisterSheet sheet, List<Row> rows) {
        int suggestions = count(rows, ProposalKind.DEPUTY_SUGGESTION);
        int proposals = count(rows, ProposalKind.CPPCC_PROPOSAL);
        int faulty = count(rows, Status.FAULTY);
        int expectedSuggestions = session.expected(ProposalKind.DEPUTY_SUGGESTION);
        int expectedProposals = session.expected(ProposalKind.CPPCC_PROPOSAL);
        return new ImportResult(
                importId,
                session.sessionId(),
                sheet.sheet(),
                sheet.ignoredSheets(),
                rows.size(),
                suggestions,
                proposals,
                expectedSuggestions,
                expectedProposals,
                count(rows, Status.OK),
                count(rows, Status.ALREADY),
                faulty,
                faulty == 0 && suggestions == expectedSuggestions && proposals == expectedProposals,
                rows);
    }

    private static int count(List<Row> rows, ProposalKind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static int count(List<Row> rows, Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }
}
