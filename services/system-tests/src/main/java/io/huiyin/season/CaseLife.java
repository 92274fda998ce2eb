package io.huiyin.season;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case from 签收 to the last answer, as its plan and its story say; each act puts the next one on the agenda. */
final class CaseLife {
    private static final LocalDate REALLY_DELIVERED = LocalDate.of(2023, 9, 27);
    private static final LocalDate OPINION_READY = LocalDate.of(2023, 8, 14);
    private static final LocalDate ASKED = LocalDate.of(2023, 9, 20);

    private final CaseDesk desk;
    private final Agenda agenda;
    private final Agenda lastMinute;
    private final CasePlan plan;
    private final @Nullable Story story;
    private final Receiving receiving;
    private final CoHandling coHandling;
    private final Replying replying;
    private final Extending extending;
    private final Surveying surveying;

    CaseLife(CaseDesk desk, Agenda everybodys, Agenda lastMinute, CasePlan drawn, @Nullable Story story) {
        this.desk = desk;
        this.agenda = everybodys.asLongAs(desk::goesOn);
        this.lastMinute = lastMinute;
        this.story = story;
        this.plan = plan(drawn, story);
        this.receiving = new Receiving(desk, agenda, this::received);
        this.coHandling = new CoHandling(desk, agenda);
        this.replying = new Replying(desk, agenda, coHandling);
        this.extending = new Extending(desk, replying);
        this.surveying = new Surveying(desk, agenda, plan, story, this::nextRound);
    }

    private static CasePlan plan(CasePlan drawn, @Nullable Story story) {
        if (story == null) {
            return drawn;
        }
        return switch (story) {
            case EXTENSION_APPROVED -> drawn.quietUntil(LocalDate.of(2023, 12, 8));
            case EXTENSION_REFUSED -> drawn.quietUntil(LocalDate.of(2023, 10, 13));
            case EXTENSION_WITHDRAWN -> drawn.quietUntil(LocalDate.of(2023, 9, 28));
            case EXTENSION_UNDECIDED -> drawn.quietUntil(LocalDate.of(2023, 10, 25));
            case EXTENSION_BEYOND_STATUTE -> drawn.quietUntil(LocalDate.of(2023, 11, 10));
            case DISSATISFIED_LATE -> drawn.dissatisfiedLate();
            case DELIVERY_ENTERED_LATE -> drawn.quietUntil(REALLY_DELIVERED.minusDays(6), LocalDate.of(2023, 10, 9));
            case CORRECTION_REFUSED -> drawn.quietUntil(LocalDate.of(2023, 9, 20), LocalDate.of(2023, 10, 10));
            case OPINION_CORRECTED -> drawn.withoutFirstOpinion();
            case DRAFTED_EARLY -> drawn.opinionsOn(LocalDate.of(2023, 8, 10));
            case GOES_ON -> drawn.quietUntil(LocalDate.of(2024, 1, 24));
            default -> drawn.quiet();
        };
    }

    /** The day after 交办: everybody's acts are put on the agenda. */
    void begin() {
        desk.learn();
        LocalDate on = Season.FIRST_DAY.plusDays(1 + plan.receiveAfter());
        if (story == Story.RETURNED_TWICE) {
            agenda.on(on, receiving::returnTwice);
        } else if (story == Story.RECEIPT_CORRECTED) {
            agenda.on(on, receiving::receiveAndCorrect);
        } else {
            agenda.on(on, plan.returned() ? receiving::returnOnce : receiving::receive);
        }
        coHandling.begin(on, plan.opinions());
    }

    private void received() {
        LocalDate before = desk.today().plusDays(plan.firstContact());
        agenda.on(before, () -> replying.contact(1, "BEFORE", "PHONE", "电话联系，了解提出的背景和期望。", null));
        agenda.on(
                LocalDate.of(2023, 7, 20).plusDays(plan.firstContact()),
                () -> replying.contact(1, "DURING", "VISIT", "上门面商，汇报办理打算，听取意见。", null));
        branch();
        LocalDate draftOn = plan.draftOn();
        LocalDate deliverOn = plan.deliverOn();
        if (draftOn != null && deliverOn != null) {
            if (story == Story.OWN_CHAIN) {
                replying.writeWithoutReview(1, draftOn);
            } else if (story == Story.SENT_BACK_BELOW) {
                replying.writeSentBackBelow(1, draftOn);
            } else {
                replying.write(1, draftOn, plan.sentBackBy());
            }
            (plan.lastMinute() ? lastMinute : agenda).on(deliverOn, () -> deliver(1));
        }
    }

    /** What makes the story. */
    private void branch() {
        if (story == null) {
            return;
        }
        switch (story) {
            case EXTENSION_APPROVED -> extension(LocalDate.of(2023, 12, 30), LocalDate.of(2023, 9, 25), true);
            case EXTENSION_REFUSED -> extension(LocalDate.of(2023, 10, 31), LocalDate.of(2023, 9, 26), false);
            case EXTENSION_UNDECIDED -> extension(LocalDate.of(2023, 10, 31), LocalDate.of(2023, 10, 12), true);
            case EXTENSION_WITHDRAWN -> {
                agenda.on(ASKED, () -> extending.request(LocalDate.of(2023, 10, 31)));
                agenda.on(ASKED.plusDays(1), extending::withdraw);
            }
            case EXTENSION_BEYOND_STATUTE -> {
                LocalDate until = LocalDate.of(2023, 11, 30);
                agenda.on(ASKED, () -> extending.request(until));
                agenda.on(ASKED.plusDays(1), extending::explain);
                agenda.on(ASKED.plusDays(2), () -> extending.approveBeyondStatute(until));
            }
            case CO_UNIT_JOINS -> agenda.on(LocalDate.of(2023, 7, 3), () -> coHandling.join("涉及该单位职责，增加为会办单位。"));
            case CO_UNIT_REPLACED -> agenda.on(LocalDate.of(2023, 7, 3), coHandling::replace);
            case OPINION_DRAFT_SENT_BACK -> agenda.on(LocalDate.of(2023, 7, 19), coHandling::draftSentBack);
            case OPINION_SENT_BACK -> agenda.on(LocalDate.of(2023, 7, 26), () -> coHandling.sendBack(true));
            case OPINION_NEVER_REDONE -> agenda.on(LocalDate.of(2023, 7, 26), () -> coHandling.sendBack(false));
            case ASSISTANCE -> agenda.on(LocalDate.of(2023, 7, 10), coHandling::askForAssistance);
            case OPINION_CORRECTED -> coHandling.signedInTimeEnteredLate(OPINION_READY);
            case DRAFTED_EARLY -> replying.draftEarly();
            case WITHDRAWN -> agenda.on(LocalDate.of(2023, 7, 12), this::withdraw);
            default -> {}
        }
    }

    private void extension(LocalDate until, LocalDate decidedOn, boolean approved) {
        agenda.on(ASKED, () -> extending.request(until));
        agenda.on(ASKED.plusDays(1), extending::explain);
        agenda.on(decidedOn, () -> {
            if (approved) {
                extending.approve(until);
            } else {
                extending.refuse(until);
            }
        });
    }

    /** D10: the unit has no leader in charge; the office says so before the unit gets the case. */
    void beforeAssignment() {
        if (story != Story.OWN_CHAIN) {
            return;
        }
        desk.office(
                Season.GOVERNMENT_OFFICE,
                "sign-off-chain",
                1,
                desk.handling() + "/sign-off-chains",
                Map.of(
                        "unitId",
                        desk.lead().unitId(),
                        "document",
                        "REPLY",
                        "levels",
                        List.of("DRAFT", "CHECK", "SIGN_OFF"),
                        "reason",
                        "该单位分管领导空缺。"),
                Map.of());
    }

    private void withdraw() {
        List<Map<String, String>> agreements = desk.submitters().stream()
                .map(submitter -> Map.of(
                        "submitterId", submitter, "agreedOn", desk.today().toString()))
                .toList();
        desk.office(
                desk.keeper(),
                "withdraw",
                1,
                desk.proposal() + "/withdrawals",
                Map.of("because", "所提问题已经解决。", "agreements", agreements),
                Map.of());
        desk.stop();
    }

    /** A12: into another one that says the same. */
    void mergeInto(CaseLife other) {
        desk.office(
                Season.GOVERNMENT_OFFICE,
                "merge",
                1,
                desk.proposal() + "/merges",
                Map.of("into", other.desk.proposalId(), "reason", "反映同一问题，合并办理。"),
                Map.of("into", other.desk.caseKey()));
        desk.stop();
        other.desk.learn();
    }

    private void deliver(int round) {
        if (story == Story.DELIVERY_ENTERED_LATE) {
            replying.enterDelivery(round, REALLY_DELIVERED);
            agenda.on(desk.today().plusDays(3), () -> replying.decideCorrection(round, true));
        } else {
            replying.deliver(round);
        }
        if (story == Story.CORRECTION_REFUSED) {
            agenda.on(desk.today().plusDays(2), () -> replying.correctDelivery(round, REALLY_DELIVERED));
            agenda.on(desk.today().plusDays(6), () -> replying.decideCorrection(round, false));
        }
        agenda.on(desk.today().plusDays(1), () -> surveying.begin(round));
    }

    private void nextRound(int round, LocalDate deliverOn) {
        agenda.on(desk.today().plusDays(3), () -> replying.contact(round, "BEFORE", "VISIT", "再次上门，说明重新办理的打算。", null));
        replying.write(round, deliverOn.minusDays(5), null);
        agenda.on(deliverOn, () -> deliver(round));
    }
}
