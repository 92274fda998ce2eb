package io.huiyin.handling.events;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.handling.round.NoteProgress;
import io.huiyin.handling.round.OpenRound;
import io.huiyin.messaging.consume.EventHandler;
import org.springframework.stereotype.Component;

/** The representatives judged. */
@Component
class SurveyReactions implements EventHandler {
    private final OpenRound openRound;
    private final NoteProgress noteProgress;

    SurveyReactions(OpenRound openRound, NoteProgress noteProgress) {
        this.openRound = openRound;
        this.noteProgress = noteProgress;
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.data() instanceof DissatisfactionRecorded dissatisfaction) {
            openRound.open(event, dissatisfaction);
        } else if (event.data() instanceof SurveyConcluded concluded) {
            noteProgress.concluded(event, concluded);
        }
    }
}
