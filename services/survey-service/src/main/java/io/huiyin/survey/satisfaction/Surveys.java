package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.survey.link.SecretLink;
import io.huiyin.survey.link.SecretLinks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The use cases of the survey office. */
public final class Surveys {
    private static final AggregateMapping<SatisfactionSurvey, SatisfactionSurvey.State> MAPPING =
            new AggregateMapping<>(
                    "SatisfactionSurvey",
                    "surveys",
                    SatisfactionSurvey.State.class,
                    1,
                    SatisfactionSurvey::snapshot,
                    SatisfactionSurvey::restore);

    private final AggregateRepository<SatisfactionSurvey> surveys;
    private final SecretLinks links;
    private final Supplier<LocalDate> today;

    /**
     * @param today the present day of the domain clock in the county's zone
     */
    public Surveys(AggregateRepositories repositories, SecretLinks links, Supplier<LocalDate> today) {
        this.surveys = repositories.of(MAPPING);
        this.links = links;
        this.today = today;
    }

    /** R82: the survey goes out with the reply. A repeat changes nothing. */
    public void open(EventEnvelope event, ReplyDelivered reply) {
        String id = Ids.survey(event.jurisdiction(), reply.proposalId(), reply.round());
        surveys.create(id, CommandContext.causedBy(event, "open-survey"), () -> {
            SatisfactionSurvey survey = SatisfactionSurvey.open(id, reply);
            return new Created<>(survey, Decision.of(survey.opened()));
        });
    }

    /** D4: seven working days have passed. */
    public void remind(EventEnvelope event, SurveyReminderDue due) {
        String id = Ids.survey(event.jurisdiction(), due.proposalId(), due.round());
        surveys.hear(id, event, "remind-submitters", survey -> Decision.of(survey.remind()));
    }

    /** D4: twenty working days have passed. */
    public void endSilence(EventEnvelope event, SurveySilenceEnded ended) {
        String id = Ids.survey(event.jurisdiction(), ended.proposalId(), ended.round());
        surveys.hear(id, event, "end-silence", survey -> Decision.of(survey.endSilence(today.get())));
    }

    /**
     * Issues the submitters' links: the congress office for 建议, the CPPCC office for 提案 (A10).
     *
     * @return the receipt, with a link token by submitter id in its details
     */
    public Receipt issueLinks(String surveyId, CommandContext command) {
        Receipt issued = surveys.change(surveyId, command, survey -> {
            competent(survey.snapshot().kind(), command.actor());
            Map<String, String> numbers = new LinkedHashMap<>();
            survey.issueLinks().forEach((submitter, issue) -> numbers.put(submitter, Integer.toString(issue)));
            return new Decision(List.of(), numbers);
        });
        Map<String, String> tokens = new LinkedHashMap<>();
        issued.details()
                .forEach((submitter, issue) ->
                        tokens.put(submitter, links.issue(surveyId, submitter, Integer.parseInt(issue))));
        return new Receipt(issued.aggregateId(), issued.sequence(), tokens);
    }

    /** What the link's page shows. Opening it consumes nothing. @throws Rejected LinkUnknown */
    public Form form(String token) {
        SecretLink link = links.find(token).orElseThrow(() -> new Rejected(new SurveyRejected.LinkUnknown()));
        SatisfactionSurvey survey = surveys.get(link.surveyId());
        if (!survey.accepts(link.submitterId(), link.issue())) {
            throw new Rejected(new SurveyRejected.LinkUnknown());
        }
        SatisfactionSurvey.State state = survey.snapshot();
        Submitter submitter = state.submitters().stream()
                .filter(candidate -> candidate.submitterId().equals(link.submitterId()))
                .findFirst()
                .orElseThrow();
        return new Form(
                submitter.name(),
                state.kind(),
                state.title(),
                state.leadUnitName(),
                state.documentNumber(),
                state.round(),
                state.silenceEnds().on(),
                state.answers().get(link.submitterId()));
    }

    /** The submitter answers by his link (D2). */
    public Receipt answer(
            String token, @Nullable Satisfaction satisfaction, String comment, String commandId, String hash) {
        SecretLink link = links.find(token).orElseThrow(() -> new Rejected(new SurveyRejected.LinkUnknown()));
        if (satisfaction == null) {
            throw new Rejected(new SurveyRejected.SatisfactionMissing());
        }
        String jurisdiction = Ids.jurisdiction(link.surveyId());
        Actor actor = new Actor("secret-link", Post.SYSTEM, "submitter", null);
        CommandContext command = new CommandContext(commandId, hash, actor, jurisdiction, null, null, null);
        return surveys.change(link.surveyId(), command, survey -> {
            if (!survey.accepts(link.submitterId(), link.issue())) {
                throw new Rejected(new SurveyRejected.LinkUnknown());
            }
            return Decision.of(survey.answer(link.submitterId(), satisfaction, comment, today.get()));
        });
    }

    /** The survey as it is, for views. */
    public SatisfactionSurvey.State get(String surveyId) {
        return surveys.get(surveyId).snapshot();
    }

    private static void competent(ProposalKind kind, Actor actor) {
        Post office = kind == ProposalKind.DEPUTY_SUGGESTION ? Post.CONGRESS_OFFICE : Post.CPPCC_OFFICE;
        if (actor.post() != office) {
            throw new Rejected(
                    new SurveyRejected.OtherOfficeIssuesLinks(office == Post.CONGRESS_OFFICE ? "县人大办公室" : "县政协办公室"));
        }
    }

    /** What a submitter's page shows; {@code given} when he has answered. */
    public record Form(
            String name,
            ProposalKind kind,
            String title,
            String leadUnit,
            String documentNumber,
            int round,
            LocalDate answerUntil,
            @Nullable GivenAnswer given) {}
}
