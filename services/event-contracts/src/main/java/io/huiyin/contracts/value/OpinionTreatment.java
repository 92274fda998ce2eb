package io.huiyin.contracts.value;

/** What the lead made of one co-unit's opinion (R32); a reason is needed unless it was adopted. */
public record OpinionTreatment(String assignmentId, AdoptionOutcome outcome, String reason) {}
