package io.huiyin.access;

import io.huiyin.contracts.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads as key=value lines of the logger {@code audit.read}. */
final class LoggedReadAudit implements ReadAudit {
    private static final Logger LOG = LoggerFactory.getLogger("audit.read");

    @Override
    public void record(Read read) {
        Caller caller = read.caller();
        String proposal = read.proposalId() == null ? "-" : read.proposalId();
        if (caller == null) {
            LOG.info("person=- path={} proposal={} status={}", read.pathTemplate(), proposal, read.status());
            return;
        }
        Actor actor = caller.actor();
        LOG.info(
                "person={} post={} unit={} jurisdiction={} path={} proposal={} status={}",
                actor.person(),
                actor.post(),
                actor.unit(),
                caller.jurisdiction(),
                read.pathTemplate(),
                proposal,
                read.status());
    }
}
