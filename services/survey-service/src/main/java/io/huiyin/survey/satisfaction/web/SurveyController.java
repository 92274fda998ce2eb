package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.OpenCommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitAll;
import io.huiyin.access.PermitOfficesAndRepliers;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.survey.satisfaction.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 征询意见 over HTTP. */
@RestController
class SurveyController {
    private final Surveys surveys;

    SurveyController(Surveys surveys) {
        this.surveys = surveys;
    }

    /** Links for the submitters who have not answered; details = token by submitter id. Older links of theirs end. */
    @PostMapping("/surveys/{id}/links")
    @Permit({Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE})
    CommandAnswer issueLinks(@PathVariable String id, CommandHeader header) {
        SurveyIds.own(id, header.caller());
        return CommandAnswer.of(surveys.issueLinks(id, CommandContext.of(header)));
    }

    /** The survey, as much as the caller may know (D3). */
    @GetMapping("/surveys/{id}")
    @PermitOfficesAndRepliers
    SurveyView survey(@PathVariable String id, Caller caller) {
        SurveyIds.own(id, caller);
        return SurveyView.of(surveys.get(id), caller);
    }

    /** The submitter's answer by his secret link. */
    @PostMapping("/survey-answers/{token}")
    @PermitAll("the secret link names the submitter (D2)")
    CommandAnswer answer(@PathVariable String token, @RequestBody AnswerBody body, OpenCommandHeader header) {
        return CommandAnswer.of(surveys.answer(
                token,
                body.satisfaction(),
                body.comment() == null ? "" : body.comment(),
                header.idempotencyKey(),
                header.requestHash()));
    }

    /** Body of an answer. */
    record AnswerBody(
            @Nullable Satisfaction satisfaction, @Nullable String comment) {
        /** A log is no place for it (D15). */
        @Override
        public String toString() {
            return "AnswerBody[sealed]";
        }
    }
}
