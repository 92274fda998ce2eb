package io.huiyin.supervision.casefile;

import io.huiyin.contracts.HandlingEvent.ContactRecorded;
import io.huiyin.contracts.HandlingEvent.DueMoved;
import io.huiyin.contracts.HandlingEvent.ProposalClosed;
import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.HandlingEvent.ReplyDrafted;
import io.huiyin.contracts.HandlingEvent.ReplyFiled;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.SurveyEvent.AnswerConfirmed;
import io.huiyin.contracts.SurveyEvent.AnswerEnteredOnBehalf;
import io.huiyin.contracts.SurveyEvent.AnswerObjected;
import io.huiyin.contracts.SurveyEvent.DissatisfactionRecorded;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.contracts.SurveyEvent.SurveyOpened;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.DueSubject;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.SurveyTotals;
import io.huiyin.contracts.value.UnitRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rounds from the first to the last anybody has spoken of. */
final class RoundsReading {
    private final String caseFileId;
    private final Facts facts;
    private final ProposalAssigned assigned;
    private final @Nullable AssignmentView lead;
    private final CorrectionsReading corrections;

    RoundsReading(String caseFileId, Facts facts, ProposalAssigned assigned, @Nullable AssignmentView lead) {
        this.caseFileId = caseFileId;
        this.facts = facts;
        this.assigned = assigned;
        this.lead = lead;
        this.corrections = new CorrectionsReading(facts);
    }

    static int last(Facts facts) {
        Stream<Integer> rounds = Stream.of(
                        facts.all(RoundOpened.class).map(RoundOpened::round),
                        facts.all(ReplyDrafted.class).map(ReplyDrafted::round),
                        facts.all(ReplyDelivered.class).map(ReplyDelivered::round))
                .flatMap(each -> each);
        return rounds.max(Comparator.naturalOrder()).orElse(1);
    }

    /** The reply's date of a round: moved to, also after it was delivered (D16), delivered under, opened with, ordered with. */
    static DueDate due(Facts facts, ProposalAssigned assigned, int round) {
        return facts.newest(DueMoved.class, moved -> moved.dueSubject() == DueSubject.REPLY && moved.round() == round)
                .map(DueMoved::to)
                .or(() -> facts.one(ReplyDelivered.class, event -> event.round() == round)
                        .map(ReplyDelivered::due))
                .or(() -> facts.one(RoundOpened.class, event -> event.round() == round)
                        .map(RoundOpened::due))
                .orElse(assigned.replyDue());
    }

    List<RoundView> read() {
        return IntStream.rangeClosed(1, last(facts)).mapToObj(this::round).toList();
    }

    private RoundView round(int round) {
        Optional<RoundOpened> opened = facts.one(RoundOpened.class, event -> event.round() == round);
        Optional<ReplyDrafted> drafted = facts.one(ReplyDrafted.class, event -> event.round() == round);
        Optional<ReplySignedOff> signed = facts.one(ReplySignedOff.class, event -> event.round() == round);
        Optional<ReplyDelivered> delivered = facts.one(ReplyDelivered.class, event -> event.round() == round);
        Optional<SurveyOpened> survey = facts.one(SurveyOpened.class, event -> event.round() == round);
        Optional<SurveyConcluded> concluded = facts.one(SurveyConcluded.class, event -> event.round() == round);
        List<String> reasons = facts.all(DissatisfactionRecorded.class)
                .filter(event -> event.round() == round)
                .map(DissatisfactionRecorded::reason)
                .toList();
        ExtensionsReading extensions = new ExtensionsReading(facts, round);
        List<Duty.Moved> moves = extensions.moves();
        DueDate due = due(facts, assigned, round);
        DueDate original = moves.isEmpty() ? due : moves.get(0).from();
        PaperForms paper = paperForms(round);
        return new RoundView(
                round,
                Ids.reply(Ids.jurisdiction(caseFileId), Ids.proposalId(caseFileId), round),
                unit(opened, delivered),
                opened.map(RoundOpened::openedOn).orElse(assigned.assignedOn()),
                due,
                opened.map(RoundOpened::reason).orElse(null),
                drafted.map(ReplyDrafted::revision).orElse(0),
                drafted.map(ReplyDrafted::answers).orElse(List.of()),
                drafted.map(ReplyDrafted::outcomeClass).orElse(null),
                drafted.map(event -> event.disclosure().name()).orElse(null),
                signed.map(ReplySignedOff::documentNumber).orElse(null),
                signed.map(ReplySignedOff::signedOn).orElse(null),
                corrections.deliveryOn(
                        round, delivered.map(ReplyDelivered::deliveredOn).orElse(null)),
                delivered.map(ReplyDelivered::deliveries).orElse(List.of()),
                contacts(round),
                survey.map(SurveyOpened::openedOn).orElse(null),
                survey.map(event -> corrections.silenceEnds(round).orElse(event.silenceEnds()))
                        .orElse(null),
                concluded.map(SurveyConcluded::concludedOn).orElse(null),
                concluded.map(SurveyConcluded::totals).orElse(null),
                reasons,
                satisfaction(survey.isPresent(), concluded, reasons.size() > withdrawn(round)),
                facts.day(ReplyFiled.class, event -> event.round() == round).orElse(null),
                facts.one(ProposalClosed.class, event -> event.round() == round)
                        .map(ProposalClosed::closedOn)
                        .orElse(null),
                PanelReading.of(facts, round).orElse(null),
                signed.map(ReplySignedOff::silentUnits).orElse(List.of()),
                signed.map(ReplySignedOff::chain).orElse(null),
                original,
                round == 1 ? assigned.statutoryDue() : null,
                extensions.read(),
                moves,
                paper,
                (int) facts.all(DissatisfactionRecorded.class)
                        .filter(event -> event.round() == round && event.late())
                        .count(),
                corrections.claimedDelivery(round));
    }

    private UnitRef unit(Optional<RoundOpened> opened, Optional<ReplyDelivered> delivered) {
        return delivered
                .map(ReplyDelivered::leadUnit)
                .or(() -> Optional.ofNullable(lead).map(AssignmentView::unit))
                .or(() -> opened.map(RoundOpened::leadUnit))
                .orElse(assigned.lead().unit());
    }

    private List<RoundView.Contact> contacts(int round) {
        return facts.all(ContactRecorded.class)
                .filter(contact -> contact.round() == round)
                .sorted(Comparator.comparing(ContactRecorded::contactedOn).thenComparing(ContactRecorded::contactId))
                .map(contact -> new RoundView.Contact(
                        contact.contactedOn(),
                        contact.phase().name(),
                        contact.mode().name(),
                        contact.faceToFace(),
                        contact.submitterIds().size(),
                        contact.summary()))
                .toList();
    }

    private PaperForms paperForms(int round) {
        List<AnswerEnteredOnBehalf> entered = facts.list(AnswerEnteredOnBehalf.class, event -> event.round() == round);
        List<AnswerObjected> objected = facts.list(AnswerObjected.class, event -> event.round() == round);
        int confirmed = facts.list(AnswerConfirmed.class, event -> event.round() == round)
                .size();
        return new PaperForms(
                entered.size(),
                (int) entered.stream()
                        .filter(event -> event.carriedBy() == PaperCarrier.UNIT)
                        .count(),
                confirmed,
                objected.size(),
                entered.size() - confirmed - objected.size(),
                (int) objected.stream()
                        .filter(AnswerObjected::dissatisfactionWithdrawn)
                        .count());
    }

    /** 不满意 that its submitter took back before the survey was concluded: he never said it (A3). Later ones stay as filed (D4). */
    private int withdrawn(int round) {
        return facts.list(
                        AnswerObjected.class,
                        event -> event.round() == round && event.dissatisfactionWithdrawn() && !event.late())
                .size();
    }

    private static SatisfactionState satisfaction(
            boolean opened, Optional<SurveyConcluded> concluded, boolean dissatisfied) {
        if (dissatisfied
                || concluded.filter(event -> event.totals().dissatisfied() > 0).isPresent()) {
            return SatisfactionState.DISSATISFIED;
        }
        if (concluded.isPresent()) {
            SurveyTotals totals = concluded.get().totals();
            return totals.satisfied() ? SatisfactionState.SATISFIED : SatisfactionState.NOT_ANSWERED;
        }
        return opened ? SatisfactionState.AWAITING_ANSWER : SatisfactionState.NO_SURVEY;
    }
}
