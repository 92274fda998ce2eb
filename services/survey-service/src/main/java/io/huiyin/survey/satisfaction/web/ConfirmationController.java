package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.access.OpenCommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitAll;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.survey.satisfaction.Confirmations;
import io.huiyin.survey.satisfaction.GivenAnswer;
import io.huiyin.survey.satisfaction.Surveys;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was entered from paper is confirmed by the submitter himself (D2). */
@RestController
class ConfirmationController {
    private final Confirmations confirmations;

    ConfirmationController(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** Links for the submitters whose paper form is unconfirmed; details = token by submitter id. Older ones of theirs end. */
    @PostMapping("/surveys/{id}/confirmations")
    @Permit({Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE})
    CommandAnswer issueLinks(@PathVariable String id, CommandHeader header) {
        SurveyIds.own(id, header.caller());
        return CommandAnswer.of(confirmations.issueLinks(id, CommandContext.of(header)));
    }

    /** What was entered for the submitter. Reading it consumes nothing. */
    @GetMapping("/survey-confirmations/{token}")
    @PermitAll("the secret link names the submitter (D2)")
    ConfirmationView entered(@PathVariable String token) {
        return ConfirmationView.of(confirmations.form(token));
    }

    /** {@code agree: true}, or {@code agree: false} with the submitter's own answer. */
    @PostMapping("/survey-confirmations/{token}")
    @PermitAll("the secret link names the submitter (D2)")
    CommandAnswer decide(@PathVariable String token, @RequestBody DecisionBody body, OpenCommandHeader header) {
        return CommandAnswer.of(confirmations.decide(
                token,
                body.agree(),
                body.satisfaction(),
                Typed.text(body.comment()),
                header.idempotencyKey(),
                header.requestHash()));
    }

    /** Body of a confirmation or objection. */
    record DecisionBody(
            @Nullable Boolean agree,
            @Nullable Satisfaction satisfaction,
            @Nullable String comment) {
        /** A log is no place for it (D15). */
        @Override
        public String toString() {
            return "DecisionBody[sealed]";
        }
    }

    /** Whether the submitter has said something to it. */
    enum ConfirmationState {
        UNCONFIRMED,
        CONFIRMED,
        OBJECTED
    }

    /**
     * What was entered for the submitter, and his own answer once he objected.
     *
     * @param own null unless he objected
     */
    record ConfirmationView(
            String title,
            String leadUnit,
            String documentNumber,
            int round,
            ConfirmationState state,
            PaperCarrier carriedBy,
            String enteredBy,
            LocalDate signedOn,
            LocalDate enteredOn,
            Satisfaction satisfaction,
            String comment,
            @Nullable OwnAnswer own) {
        /** What he answered himself. */
        record OwnAnswer(Satisfaction satisfaction, String comment, LocalDate receivedOn, boolean late) {}

        /** A log is no place for it (D15). */
        @Override
        public String toString() {
            return "ConfirmationView[sealed]";
        }

        static ConfirmationView of(Surveys.Form form) {
            GivenAnswer given = Objects.requireNonNull(form.given());
            GivenAnswer objected = form.objected();
            GivenAnswer entered = objected == null ? given : objected;
            return new ConfirmationView(
                    form.title(),
                    form.leadUnit(),
                    form.documentNumber(),
                    form.round(),
                    objected != null
                            ? ConfirmationState.OBJECTED
                            : given.unconfirmed() ? ConfirmationState.UNCONFIRMED : ConfirmationState.CONFIRMED,
                    entered.form().carriedBy(),
                    Objects.requireNonNull(form.enteredBy()),
                    entered.form().signedOn(),
                    entered.receivedOn(),
                    entered.satisfaction(),
                    entered.comment(),
                    objected == null
                            ? null
                            : new OwnAnswer(given.satisfaction(), given.comment(), given.receivedOn(), given.late()));
        }
    }
}
