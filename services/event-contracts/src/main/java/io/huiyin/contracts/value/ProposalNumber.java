package io.huiyin.contracts.value;

/**
 * 第X类第X号 within a session and kind (R102, A13, A14): unique on all four parts.
 *
 * @param sessionId the batch
 * @param kind 建议 or 提案
 * @param category the register's class, as given, e.g. {@code 教育}
 * @param serial as given, e.g. {@code 12}
 */
public record ProposalNumber(String sessionId, ProposalKind kind, String category, int serial) {
    public ProposalNumber {
        if (category.isBlank()) {
            throw new IllegalArgumentException("category is blank");
        }
        if (serial < 1) {
            throw new IllegalArgumentException("serial is below 1: " + serial);
        }
    }

    /** As on the reply's title (A14): {@code 教育类第12号}. */
    public String printed() {
        return category + "类第" + serial + "号";
    }
}
