package io.huiyin.proposal.intake;

import io.huiyin.contracts.problem.Rejection;
import java.util.Collection;

/** What can be wrong with a row beside its content. */
sealed interface RowRejected extends Rejection {
    /** R4: the session fixes the kind. */
    record SessionOfOtherKind(String session, String expected) implements RowRejected {}

    /** Neither 建议 nor 提案. */
    record KindUnreadable(String kind) implements RowRejected {}

    /** Neither 是 nor 否 nor empty. */
    record KeyUnreadable(String key) implements RowRejected {}

    /** A person and an organisation cannot both lead. */
    record LeadAndOrganization(String lead, String organization) implements RowRejected {}

    /** Names joined by something else than 、. */
    record NameSeparatorUnknown(String text) implements RowRejected {}

    /** A cell whose formula failed. */
    record CellBroken(String cell) implements RowRejected {}

    /** A cell in a column that has no header. */
    record CellWithoutHeader(String column) implements RowRejected {}

    /** A13: the same number on several rows of the file. */
    record NumberRepeated(String number, Collection<Integer> rows) implements RowRejected {}

    /** A13: registered before, with something else. */
    record NumberOfOtherContent(String number, Collection<String> differences) implements RowRejected {}

    /** A13: somebody claimed it and has not finished. */
    record NumberBeingTaken(String number) implements RowRejected {}
}
