package io.huiyin.survey.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.SurveyReminderDue;
import io.huiyin.contracts.HandlingEvent.SurveySilenceEnded;
import io.huiyin.messaging.consume.EventHandler;
import io.huiyin.survey.satisfaction.Surveys;

/** What the survey office does when the handling office says something. */
public final class HandlingEventHandler implements EventHandler {
    private final Surveys surveys;

    public HandlingEventHandler(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof ReplyDelivered delivered) {
            surveys.open(event, delivered);
        } else if (event.data() instanceof SurveyReminderDue due) {
            surveys.remind(event, due);
        } else if (event.data() instanceof SurveySilenceEnded ended) {
            surveys.endSilence(event, ended);
        } else if (event.data() instanceof CorrectionDecided decided) {
            surveys.correct(event, decided);
        }
    }
}
