package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Post;
import io.huiyin.deadline.SurveyPaper;

/**
 * Who enters a paper form (D2): the submitters' own office (A10); the unit only what it carried itself, where the session's pack
 * lets it, and not once it knows of a 不满意 among several submitters: what it could then still enter would tell whose it is (D3).
 */
record PaperRules(SurveyState state, SurveyPaper policy) {
    void refuse(Actor actor, PaperCarrier carriedBy) {
        boolean unit = actor.unit().equals(state.leadUnit());
        if (actor.post() != state.office() && !unit) {
            boolean otherOffice = actor.post() == Post.CONGRESS_OFFICE || actor.post() == Post.CPPCC_OFFICE;
            throw new Rejected(
                    otherOffice
                            ? new SurveyRejected.OtherOfficeKeepsPaper(state.officeName())
                            : new UnknownResource(state.surveyId()));
        }
        if (unit && carriedBy != PaperCarrier.UNIT) {
            throw new Rejected(new SurveyRejected.PaperCarriedByUnit(state.officeName()));
        }
        if (carriedBy == PaperCarrier.UNIT && policy == SurveyPaper.PAST_UNIT_ONLY) {
            throw new Rejected(new SurveyRejected.PaperPastUnitOnly(state.officeName()));
        }
        if (unit && sealed()) {
            throw new Rejected(new SurveyRejected.PaperGoesToOffice(state.officeName()));
        }
    }

    private boolean sealed() {
        return state.submitters().size() > 1
                && !state.concluded()
                && !state.dissatisfactionsTold().isEmpty();
    }
}
