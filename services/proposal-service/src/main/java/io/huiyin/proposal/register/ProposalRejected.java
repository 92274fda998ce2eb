package io.huiyin.proposal.register;

import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.contracts.value.SubmitterKind;
import java.time.LocalDate;
import java.util.Collection;

/** Refusals about a proposal: its content, its number, what the offices decide on it. */
public sealed interface ProposalRejected extends Rejection {
    /** Neither 建议 nor 提案 (R4). */
    record KindMissing() implements ProposalRejected {}

    /** R102: the reply cites the title. */
    record TitleMissing() implements ProposalRejected {}

    /** In characters, not in code units. */
    record TitleTooLong(int length, int limit) implements ProposalRejected {}

    /** R63: without a text there is nothing to answer. */
    record TextMissing() implements ProposalRejected {}

    /** In characters, not in code units. */
    record TextTooLong(int length, int limit) implements ProposalRejected {}

    /** D15: telephone numbers and the like have no place in the register. */
    record ContactDataRefused(String field) implements ProposalRejected {}

    /** Names and subject areas longer than any that exist. */
    record NameTooLong(String field, int limit) implements ProposalRejected {}

    /** R5: every proposal has a submitter. */
    record SubmitterMissing() implements ProposalRejected {}

    /** A list beyond what one proposal can have. */
    record TooMany(String field, int limit) implements ProposalRejected {}

    /** A9: one of several submitters leads. */
    record LeadMissing(Collection<String> names) implements ProposalRejected {}

    /** A9: only one leads. */
    record SeveralLeads(Collection<String> names) implements ProposalRejected {}

    /** The same name twice among the submitters. */
    record SubmitterRepeated(String name) implements ProposalRejected {}

    /** R5: deputies make suggestions, members make proposals. */
    record SubmitterOfOtherKind(String name, SubmitterKind submitterKind, ProposalKind kind)
            implements ProposalRejected {}

    /** R116: a 提案 may be collective, a 建议 may not. */
    record OrganizationCannotSuggest(String name) implements ProposalRejected {}

    /** A point without text or beyond the limit. */
    record PointInvalid(int position, int limit) implements ProposalRejected {}

    /** Not among the session's units. */
    record UnknownUnit(String unit) implements ProposalRejected {}

    /** R29: the lead unit co-handles nothing it leads. */
    record LeadIsCoUnit(String unit) implements ProposalRejected {}

    /** The same unit twice. */
    record UnitRepeated(String unit) implements ProposalRejected {}

    /** A13: the class or the serial cannot be printed. */
    record NumberInvalid(String reason) implements ProposalRejected {}

    /** A13: another proposal has it. */
    record NumberTaken(String number) implements ProposalRejected {}

    /** R102: a proposal gets one number. */
    record AlreadyNumbered(String number) implements ProposalRejected {}

    /** R102: 交办 cites the number. */
    record NotNumbered() implements ProposalRejected {}

    /** R29: one 交办 per proposal; afterwards a unit is changed by 改办. */
    record AlreadyAssigned(String lead) implements ProposalRejected {}

    /** R29: exactly one unit leads. */
    record LeadUnitMissing() implements ProposalRejected {}

    /** A12: nothing to change before 交办. */
    record NotAssigned(String act) implements ProposalRejected {}

    /** A12: not one of the assignments in force. */
    record AssignmentNotInForce(String assignment) implements ProposalRejected {}

    /** R29: one unit holds one assignment at a time. */
    record UnitHoldsAssignment(String unit) implements ProposalRejected {}

    /** A12: an act whose reason is missing or too long. */
    record BecauseMissing(String act, int limit) implements ProposalRejected {}

    /** A12: merged or withdrawn. */
    record ProposalStopped(StopReason reason) implements ProposalRejected {}

    /** A12: a further return goes to the head of the government office or a vice head. */
    record LeaderDecidesReturn(int returns, int limit) implements ProposalRejected {}

    /** A12: who handles it changes no more once its reply is signed off. */
    record ReplyIsSignedOff(String act) implements ProposalRejected {}

    /** A28: 办结. */
    record ProposalIsClosed(String act, LocalDate closedOn) implements ProposalRejected {}

    /** R29: there is always a lead; it is changed by 改办. */
    record LeadCannotLeave(String unit) implements ProposalRejected {}

    /** A12: a withdrawal needs every submitter. */
    record SubmittersNotAgreed(Collection<String> missing) implements ProposalRejected {}

    /** A12: nobody of this proposal. */
    record SubmitterUnknown(String submitterId) implements ProposalRejected {}

    /** A12: into itself. */
    record MergeIntoItself() implements ProposalRejected {}

    /** A12, R4: only what was submitted to the same session, and of the same kind. */
    record MergeOfOtherBatch(String sessionId, ProposalKind kind) implements ProposalRejected {}

    /** A12, R102: both are cited by their numbers. */
    record MergeNeedsNumbers() implements ProposalRejected {}

    /** A12: somebody must be handling the one that goes on. */
    record MergeTargetNotAssigned(String number) implements ProposalRejected {}

    /** A12: the one that is to go on is merged or withdrawn itself. */
    record MergeTargetStopped(String number, StopReason reason) implements ProposalRejected {}

    /** A12: what is signed off takes nothing more over, and is not taken over. */
    record MergeAfterSignOff(String number) implements ProposalRejected {}

    /** A12: another one is taking it over. */
    record MergeUnderWay(String into) implements ProposalRejected {}
}
