package io.huiyin.proposal.intake;

import java.util.Map;

/**
 * An uploaded workbook. The same file for the same session is the same import.
 *
 * @param id {@code <jurisdiction>:<derived from session and content>}
 * @param sessionId without the jurisdiction
 * @param proposalIds the id each row's proposal has or will have, by row number: a commit that was cut off meets its own
 *     proposals again
 */
public record StoredImport(String id, String sessionId, byte[] file, Map<Integer, String> proposalIds) {}
