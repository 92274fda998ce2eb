package io.huiyin.contracts.sample;

import static io.huiyin.contracts.sample.SampleValues.LEAD;
import static io.huiyin.contracts.sample.SampleValues.NEXT_PANEL_DECISION;
import static io.huiyin.contracts.sample.SampleValues.OFFICE;
import static io.huiyin.contracts.sample.SampleValues.PANEL_DECISION;
import static io.huiyin.contracts.sample.SampleValues.PROPOSAL;
import static io.huiyin.contracts.sample.SampleValues.SECOND_ROUND_DUE;
import static io.huiyin.contracts.sample.SampleValues.SUBMITTERS;
import static io.huiyin.contracts.sample.SampleValues.SURVEY_SILENCE;
import static io.huiyin.contracts.sample.SampleValues.TRAFFIC;
import static io.huiyin.contracts.sample.SampleValues.handling;
import static io.huiyin.contracts.sample.SampleValues.survey;
import static io.huiyin.contracts.sample.SampleValues.wakeAt;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.PanelConvened;
import io.huiyin.contracts.HandlingEvent.PanelDecided;
import io.huiyin.contracts.HandlingEvent.PanelMet;
import io.huiyin.contracts.HandlingEvent.PanelOverdue;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.contracts.SurveyEvent.AnswerConfirmed;
import io.huiyin.contracts.SurveyEvent.AnswerEnteredOnBehalf;
import io.huiyin.contracts.SurveyEvent.AnswerObjected;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.SurveyEvent.SurveyOpened;
import io.huiyin.contracts.SurveyEvent.SurveyReminded;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.PanelOutcome;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SurveyTotals;
import java.time.LocalDate;
import java.util.List;

/** The survey, the round that follows a 不满意, filing and closing, the panel after one more. */
final class SampleEnding {
    private static final String SURVEY = survey().id();
    private static final SurveyTotals TOTALS = new SurveyTotals(1, 0, 1, 1);
    private static final String SCAN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String REASON = "护栏仍未施工，𠮷家沟段没有排水设计";

    private final SampleLife life;

    SampleEnding(SampleLife life) {
        this.life = life;
    }

    void judge(EventEnvelope delivered) {
        say(
                "2023-09-12T17:30:01",
                "open-survey",
                delivered,
                new SurveyOpened(PROPOSAL, SURVEY, 1, SUBMITTERS.size(), LocalDate.of(2023, 9, 12), SURVEY_SILENCE));
        EventEnvelope dissatisfied = life.say(
                survey(),
                "2023-09-15T20:12:00",
                LocalDate.of(2023, 9, 15),
                new Actor("secret-link", Post.SYSTEM, "submitter", null),
                new DissatisfactionRecorded(PROPOSAL, SURVEY, 1, REASON, LocalDate.of(2023, 9, 15), false));
        life.say(
                handling(),
                "2023-09-15T20:12:00.4",
                LocalDate.of(2023, 9, 15),
                Actor.system("open-round"),
                dissatisfied,
                new RoundOpened(
                        PROPOSAL,
                        2,
                        LEAD.assignmentId(),
                        TRAFFIC,
                        LocalDate.of(2023, 9, 15),
                        SECOND_ROUND_DUE,
                        REASON,
                        wakeAt(SECOND_ROUND_DUE)));
        EventEnvelope reminderDue = ring("2023-09-22T00:00:00", new SurveyReminderDue(PROPOSAL, 1));
        say("2023-09-22T00:00:01", "remind-submitters", reminderDue, new SurveyReminded(PROPOSAL, SURVEY, 1, 1));
        EventEnvelope silence = ring("2023-10-17T00:00:00", new SurveySilenceEnded(PROPOSAL, 1));
        say(
                "2023-10-17T00:00:01",
                "end-silence",
                silence,
                new SurveyConcluded(PROPOSAL, SURVEY, 1, TOTALS, false, true, LocalDate.of(2023, 10, 17)));
        paper();
        close();
        confer();
    }

    private void paper() {
        LocalDate entered = LocalDate.of(2023, 10, 18);
        life.say(
                survey(),
                "2023-10-18T10:05:00",
                entered,
                new Actor("李䶮", Post.LIAISON_OFFICER, TRAFFIC.unitId(), null),
                new AnswerEnteredOnBehalf(
                        PROPOSAL, SURVEY, 1, PaperCarrier.UNIT, LocalDate.of(2023, 10, 16), entered, SCAN, true));
        submitter(
                "2023-10-20T19:20:00",
                new AnswerConfirmed(PROPOSAL, SURVEY, 1, PaperCarrier.UNIT, LocalDate.of(2023, 10, 20)));
        submitter(
                "2023-10-21T08:40:00",
                new AnswerObjected(PROPOSAL, SURVEY, 1, PaperCarrier.OFFICE, LocalDate.of(2023, 10, 21), true, true));
    }

    private void submitter(String at, DomainEvent event) {
        Actor submitter = new Actor("secret-link", Post.SYSTEM, "submitter", null);
        life.say(survey(), at, LocalDate.parse(at.substring(0, 10)), submitter, event);
    }

    private void close() {
        ring(
                "2023-10-17T00:00:02",
                new ReplyFiled(
                        PROPOSAL,
                        1,
                        List.of(Office.CONGRESS_OFFICE, Office.CPPCC_OFFICE, Office.GOVERNMENT_OFFICE),
                        TOTALS));
        ring(
                "2023-11-20T00:00:02",
                new ProposalClosed(PROPOSAL, 2, new SurveyTotals(2, 1, 0, 0), true, LocalDate.of(2023, 11, 20)));
    }

    /** A late 不满意 with the second round's reply: the office's panel. */
    private void confer() {
        ring(
                "2023-12-04T09:00:01",
                new PanelConvened(
                        PROPOSAL, 2, REASON, LocalDate.of(2023, 12, 4), PANEL_DECISION, wakeAt(PANEL_DECISION)));
        ring("2023-12-19T00:00:00", new PanelOverdue(PROPOSAL, 2, PANEL_DECISION, 1));
        decide(
                "2023-12-20T16:30:00",
                new PanelMet(
                        PROPOSAL,
                        2,
                        LocalDate.of(2023, 12, 20),
                        "县政府办公室、交通局和领衔代表参加；排水设计列入明年计划",
                        NEXT_PANEL_DECISION,
                        wakeAt(NEXT_PANEL_DECISION)));
        decide(
                "2023-12-22T10:00:00",
                new PanelDecided(
                        PROPOSAL,
                        2,
                        PanelOutcome.CLOSE_WITH_EXPLANATION,
                        "护栏已列入2024年农村公路安防工程，𠮷家沟段排水同步设计，三月底前开工",
                        LocalDate.of(2023, 12, 22)));
    }

    private void decide(String at, DomainEvent event) {
        life.say(handling(), at, LocalDate.parse(at.substring(0, 10)), OFFICE, event);
    }

    private void say(String at, String reaction, EventEnvelope cause, DomainEvent event) {
        life.say(survey(), at, LocalDate.parse(at.substring(0, 10)), Actor.system(reaction), cause, event);
    }

    private EventEnvelope ring(String at, DomainEvent event) {
        return life.say(handling(), at, LocalDate.parse(at.substring(0, 10)), Actor.system("proposal-handling"), event);
    }
}
