package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import io.huiyin.contracts.value.Post;
import io.huiyin.deadline.SurveyPaper;
import io.huiyin.messaging.aggregate.AggregateRepositories;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.messaging.aggregate.Decision;
import io.huiyin.messaging.aggregate.Receipt;
import io.huiyin.survey.scan.Scan;
import io.huiyin.survey.scan.Scans;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers from paper (D2): entered with their scan, and the scan looked at. */
public final class PaperAnswers {
    private final AggregateRepository<SatisfactionSurvey> surveys;
    private final Scans scans;
    private final Function<String, SurveyPaper> policies;
    private final Supplier<LocalDate> today;

    /**
     * @param policies what a rule pack says of paper, by the pack's reference
     * @param today the present day of the domain clock in the county's zone
     */
    public PaperAnswers(
            AggregateRepositories repositories,
            Scans scans,
            Function<String, SurveyPaper> policies,
            Supplier<LocalDate> today) {
        this.surveys = repositories.of(Surveys.MAPPING);
        this.scans = scans;
        this.policies = policies;
        this.today = today;
    }

    /**
     * Enters a paper form. The scan is kept first: what fails after it leaves a scan that belongs to no answer, which the
     * repeat takes up.
     *
     * @param file the scan as it was sent
     */
    public Receipt enter(String surveyId, PaperEntry entry, byte[] file, CommandContext command) {
        refuse(surveys.get(surveyId), entry, command);
        Scan scan = Scan.of(file);
        scans.keep(surveyId, scan);
        PaperForm form = new PaperForm(
                entry.carriedBy(),
                entry.signedOn(),
                scan.sha256(),
                command.actor().person(),
                command.actor().unit(),
                null);
        return surveys.change(surveyId, command, survey -> {
            refuse(survey, entry, command);
            return Decision.of(survey.enterPaper(entry, form, today.get()));
        });
    }

    private void refuse(SatisfactionSurvey survey, PaperEntry entry, CommandContext command) {
        String pack = survey.snapshot().silenceEnds().rulePack();
        survey.refusePaper(command.actor(), entry.carriedBy(), policies.apply(pack));
    }

    /** A scan that an answer of the survey names, for the submitters' own office alone (A10). */
    public Scan scan(String surveyId, String sha256, Post reader) {
        SurveyState state = surveys.get(surveyId).snapshot();
        if (reader != state.office()) {
            throw new Rejected(new SurveyRejected.OtherOfficeKeepsPaper(state.officeName()));
        }
        return scans.find(surveyId, sha256)
                .filter(scan -> state.names(scan.sha256()))
                .orElseThrow(() -> new Rejected(new UnknownResource(sha256)));
    }
}
