package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.survey.link.LinkPurpose;
import io.huiyin.survey.link.SecretLink;
import io.huiyin.survey.link.SecretLinks;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was entered for a submitter is confirmed by himself, past the unit (D2). His silence blocks nothing. */
public final class Confirmations {
    private final AggregateRepository<SatisfactionSurvey> surveys;
    private final SecretLinks links;
    private final Supplier<LocalDate> today;

    /**
     * @param today the present day of the domain clock in the county's zone
     */
    public Confirmations(AggregateRepositories repositories, SecretLinks links, Supplier<LocalDate> today) {
        this.surveys = repositories.of(Surveys.MAPPING);
        this.links = links;
        this.today = today;
    }

    /**
     * Issues a confirmation link for every unconfirmed paper form: the submitters' own office, never the unit (D2, A10).
     *
     * @return the receipt, with a link token by submitter id in its details
     */
    public Receipt issueLinks(String surveyId, CommandContext command) {
        Receipt issued = surveys.change(surveyId, command, survey -> {
            Surveys.competent(survey.snapshot(), command.actor());
            return Surveys.numbered(survey.issueConfirmations());
        });
        return Surveys.tokens(issued, LinkPurpose.CONFIRM, links);
    }

    /** What the link's page shows. Opening it consumes nothing. @throws Rejected LinkUnknown */
    public Surveys.Form form(String token) {
        SecretLink link = link(token);
        SatisfactionSurvey survey = surveys.get(link.surveyId());
        refuseOld(survey, link);
        return Surveys.Form.of(survey.snapshot(), link.submitterId());
    }

    /**
     * The submitter confirms or objects, once.
     *
     * @param agree whether the entered answer is his; null = he did not say
     * @param satisfaction his own answer when it is not; the office has nothing to choose for him
     */
    public Receipt decide(
            String token,
            @Nullable Boolean agree,
            @Nullable Satisfaction satisfaction,
            String comment,
            String commandId,
            String hash) {
        SecretLink link = link(token);
        if (agree == null || (agree && (satisfaction != null || !comment.isBlank()))) {
            throw new Rejected(new SurveyRejected.ConfirmationUnclear());
        }
        CommandContext command = Surveys.bySubmitter(link, commandId, hash);
        return surveys.change(link.surveyId(), command, survey -> {
            refuseOld(survey, link);
            return Decision.of(
                    agree
                            ? survey.confirm(link.submitterId(), today.get())
                            : survey.object(link.submitterId(), satisfaction, comment, today.get()));
        });
    }

    private SecretLink link(String token) {
        return links.find(LinkPurpose.CONFIRM, token).orElseThrow(() -> new Rejected(new SurveyRejected.LinkUnknown()));
    }

    private static void refuseOld(SatisfactionSurvey survey, SecretLink link) {
        if (!survey.acceptsConfirmation(link.submitterId(), link.issue())) {
            throw new Rejected(new SurveyRejected.LinkUnknown());
        }
    }
}
