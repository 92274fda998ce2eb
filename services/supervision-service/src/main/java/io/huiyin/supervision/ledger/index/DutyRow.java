package io.huiyin.supervision.ledger.index;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.casefile.Duty;

/** One duty as lists show it, with the head of its case. */
public record DutyRow(String id, String proposalId, ProposalKind kind, String number, String title, Duty duty) {}
