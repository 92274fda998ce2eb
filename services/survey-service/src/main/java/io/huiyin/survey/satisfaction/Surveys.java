package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.messaging.aggregate.AggregateMapping;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Created;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.survey.link.LinkPurpose;
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
    static final AggregateMapping<SatisfactionSurvey, SurveyState> MAPPING = new AggregateMapping<>(
            "SatisfactionSurvey",
            "surveys",
            SurveyState.class,
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

    /** D11: the office confirmed another day of the delivery. */
    public void correct(EventEnvelope event, CorrectionDecided decided) {
        DueDate silence = decided.surveySilence();
        if (decided.act() == CorrectedAct.DELIVERY && silence != null) {
            String id = Ids.survey(event.jurisdiction(), decided.proposalId(), decided.round());
            surveys.hear(id, event, "correct-delivery", survey -> {
                survey.deliveryCorrected(decided.countsOn(), silence);
                return Decision.nothing();
            });
        }
    }

    /**
     * Issues the submitters' links: the congress office for 建议, the CPPCC office for 提案 (A10).
     *
     * @return the receipt, with a link token by submitter id in its details
     */
    public Receipt issueLinks(String surveyId, CommandContext command) {
        Receipt issued = surveys.change(surveyId, command, survey -> {
            competent(survey.snapshot(), command.actor());
            return numbered(survey.issueLinks());
        });
        return tokens(issued, LinkPurpose.ANSWER, links);
    }

    static Decision numbered(Map<String, Integer> issues) {
        Map<String, String> numbers = new LinkedHashMap<>();
        issues.forEach((submitter, issue) -> numbers.put(submitter, Integer.toString(issue)));
        return new Decision(List.of(), numbers);
    }

    /** The stored answer holds the issue, the token is made from it: no token is stored anywhere. */
    static Receipt tokens(Receipt issued, LinkPurpose purpose, SecretLinks links) {
        Map<String, String> tokens = new LinkedHashMap<>();
        issued.details().forEach((submitter, issue) -> {
            tokens.put(submitter, links.issue(purpose, issued.aggregateId(), submitter, Integer.parseInt(issue)));
        });
        return new Receipt(issued.aggregateId(), issued.sequence(), tokens);
    }

    /** What the link's page shows. Opening it consumes nothing. @throws Rejected LinkUnknown */
    public Form form(String token) {
        SecretLink link = link(token);
        SatisfactionSurvey survey = surveys.get(link.surveyId());
        refuseOld(survey, link);
        return Form.of(survey.snapshot(), link.submitterId());
    }

    /** The submitter answers by his link (D2). */
    public Receipt answer(
            String token, @Nullable Satisfaction satisfaction, String comment, String commandId, String hash) {
        SecretLink link = link(token);
        return surveys.change(link.surveyId(), bySubmitter(link, commandId, hash), survey -> {
            refuseOld(survey, link);
            return Decision.of(survey.answer(link.submitterId(), satisfaction, comment, today.get()));
        });
    }

    /** Nobody's name goes into the event (D3). */
    static CommandContext bySubmitter(SecretLink link, String commandId, String hash) {
        Actor actor = new Actor("secret-link", Post.SYSTEM, "submitter", null);
        return new CommandContext(commandId, hash, actor, Ids.jurisdiction(link.surveyId()), null, null, null);
    }

    private SecretLink link(String token) {
        return links.find(LinkPurpose.ANSWER, token).orElseThrow(() -> new Rejected(new SurveyRejected.LinkUnknown()));
    }

    private static void refuseOld(SatisfactionSurvey survey, SecretLink link) {
        if (!survey.accepts(link.submitterId(), link.issue())) {
            throw new Rejected(new SurveyRejected.LinkUnknown());
        }
    }

    /** The survey as it is, for views. */
    public SurveyState get(String surveyId) {
        return surveys.get(surveyId).snapshot();
    }

    static void competent(SurveyState state, Actor actor) {
        if (actor.post() != state.office()) {
            throw new Rejected(new SurveyRejected.OtherOfficeIssuesLinks(state.officeName()));
        }
    }

    /**
     * What a submitter's page shows.
     *
     * @param concluded whether an answer would be late (D4)
     * @param joint whether others answer too
     * @param given when an answer of his is there
     * @param objected the paper answer he said is not his
     * @param enteredBy unit or office that entered the paper, when there is one
     */
    public record Form(
            String name,
            ProposalKind kind,
            String office,
            String title,
            String leadUnit,
            String documentNumber,
            int round,
            LocalDate answerUntil,
            boolean concluded,
            boolean joint,
            @Nullable GivenAnswer given,
            @Nullable GivenAnswer objected,
            @Nullable String enteredBy) {
        static Form of(SurveyState state, String submitterId) {
            GivenAnswer given = state.answers().get(submitterId);
            GivenAnswer objected = state.objected().get(submitterId);
            GivenAnswer paper = objected == null ? given : objected;
            return new Form(
                    state.submitter(submitterId).orElseThrow().name(),
                    state.kind(),
                    state.officeName(),
                    state.title(),
                    state.leadUnitName(),
                    state.documentNumber(),
                    state.round(),
                    state.silenceEnds().on(),
                    state.concluded(),
                    state.submitters().size() > 1,
                    given,
                    objected,
                    paper == null || paper.paper() == null ? null : state.entrant(paper.form()));
        }
    }
}
