package io.huiyin.proposal.session;

/** How much of a session is still under way. */
public interface OpenCases {
    /** Its proposals that are neither closed, as far as was heard, nor stopped. */
    int count(Session session);
}
