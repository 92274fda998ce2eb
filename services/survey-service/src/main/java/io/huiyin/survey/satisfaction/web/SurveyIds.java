package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.Caller;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;

/** What the endpoints read from a path. */
final class SurveyIds {
    private SurveyIds() {}

    static void own(String id, Caller caller) {
        if (!id.startsWith(caller.jurisdiction() + ":") || id.split(":", -1).length != 4) {
            throw new Rejected(new UnknownResource(id));
        }
        Ids.proposalId(id);
    }
}
