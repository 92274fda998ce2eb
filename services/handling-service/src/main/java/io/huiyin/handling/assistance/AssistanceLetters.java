package io.huiyin.handling.assistance;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.UnitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The letters of one reply to units that assist (R60), and their answers. */
public final class AssistanceLetters {
    private final List<AssistanceRequest> letters;

    /** @param letters so far; null for none */
    public AssistanceLetters(@Nullable List<AssistanceRequest> letters) {
        this.letters = new ArrayList<>(Objects.requireNonNullElse(letters, List.of()));
    }

    /** What the lead writes. @param unitId null = a body outside of the session */
    public record Letter(
            @Nullable String unitId, String unitName, String matter, String letterNumber, LocalDate requestedOn) {}

    /** With one more letter. @throws Rejected with the first thing that is wrong */
    public AssistanceRequest request(UnitRef lead, LocalDate openedOn, Letter letter) {
        if (letter.unitName().isBlank()) {
            throw new Rejected(new AssistanceRejected.AssistingUnitMissing());
        }
        if (lead.unitId().equals(letter.unitId())
                || lead.name().equals(letter.unitName().strip())) {
            throw new Rejected(new AssistanceRejected.OwnUnitAsked(lead.name()));
        }
        if (letter.matter().isBlank()) {
            throw new Rejected(new AssistanceRejected.AssistanceMatterMissing());
        }
        if (letter.letterNumber().isBlank()) {
            throw new Rejected(new AssistanceRejected.AssistanceLetterNumberMissing());
        }
        if (letter.requestedOn().isBefore(openedOn)) {
            throw new Rejected(new AssistanceRejected.AssistanceBeforeThisRound(letter.requestedOn(), openedOn));
        }
        AssistanceRequest request = new AssistanceRequest(
                letters.size() + 1,
                letter.unitId(),
                letter.unitName().strip(),
                letter.matter().strip(),
                letter.letterNumber().strip(),
                letter.requestedOn(),
                null);
        letters.add(request);
        return request;
    }

    /** With an answer. @param unitId of who enters it: the assisting unit, or the lead on its behalf */
    public AssistanceRequest answer(int number, String unitId, String leadUnitId, String text, LocalDate answeredOn) {
        AssistanceRequest asked = letters.stream()
                .filter(letter -> letter.request() == number)
                .findFirst()
                .orElseThrow(() -> new Rejected(new AssistanceRejected.NoSuchAssistanceRequest(number)));
        boolean itself = unitId.equals(asked.unitId());
        if (!itself && !unitId.equals(leadUnitId)) {
            throw new Rejected(new AssistanceRejected.NotTheAssistingUnit(asked.unitName()));
        }
        if (asked.answer() != null) {
            throw new Rejected(new AssistanceRejected.AssistanceAlreadyAnswered(
                    asked.answer().answeredOn()));
        }
        if (text.isBlank()) {
            throw new Rejected(new AssistanceRejected.AssistanceAnswerMissing());
        }
        if (answeredOn.isBefore(asked.requestedOn())) {
            throw new Rejected(new AssistanceRejected.AssistanceAnsweredBeforeAsked(answeredOn, asked.requestedOn()));
        }
        AssistanceRequest answered = asked.answered(new AssistanceRequest.Answer(text.strip(), answeredOn, !itself));
        letters.set(letters.indexOf(asked), answered);
        return answered;
    }

    /** All, in order. */
    public List<AssistanceRequest> all() {
        return List.copyOf(letters);
    }
}
