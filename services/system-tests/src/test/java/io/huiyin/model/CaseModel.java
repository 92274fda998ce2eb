package io.huiyin.model;

import io.huiyin.contracts.value.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One case as the rules would have it; plain state, no clock: the day is told. */
final class CaseModel {
    private static final int DISSATISFIED_LIMIT = 2;
    private static final int JOINING_DAYS = 10;
    private static final int REDO_DAYS = 5;
    private static final int LONGEST_EXTENSION_MONTHS = 3;
    private static final int STATUTE_MONTHS = 3;
    private static final int SEND_BACK_LIMIT = 1;

    /** Where a unit's duty stands. */
    enum Standing {
        OPEN,
        RECEIVED,
        RETURNED,
        RELEASED
    }

    /** One unit's duty (R3, A12). */
    static final class Duty {
        final String assignmentId;
        final String unit;
        final LocalDate assignedOn;
        Standing standing = Standing.OPEN;

        Duty(String assignmentId, String unit, LocalDate assignedOn) {
            this.assignmentId = assignmentId;
            this.unit = unit;
            this.assignedOn = assignedOn;
        }
    }

    /** What a co-unit owes (R30). */
    static final class Opinion {
        final Duty duty;
        final Chain chain;
        /** After it was sent back, the redo's (D5). */
        LocalDate due;

        int sentBack;
        /** What was given and sent back had come late; that stays on record. */
        boolean wasLate;

        @Nullable
        LocalDate submittedOn;

        @Nullable
        LocalDate lapsedOn;

        boolean noLongerOwed;

        Opinion(Duty duty, LocalDate due, Chain chain) {
            this.duty = duty;
            this.due = due;
            this.chain = chain;
        }

        /** The submission that is given, or owed, by name. */
        String key() {
            return duty.assignmentId + "#" + sentBack;
        }
    }

    /** More time asked for (R25). */
    static final class Extension {
        final LocalDate until;
        boolean explained;
        boolean ended;

        Extension(LocalDate until) {
            this.until = until;
        }
    }

    /** One round of handling (R33). */
    static final class Round {
        final int number;
        final LocalDate openedOn;
        final LocalDate originalDue;
        final List<Extension> extensions = new ArrayList<>();
        /** Letters for assistance, in order: whether it was answered (R60). */
        final List<Boolean> letters = new ArrayList<>();

        final Chain chain = new Chain(Place.REPLY_LEVELS);
        /** In force: the original one, or what was approved (R26). */
        LocalDate due;

        final Set<String> contactedBy = new TreeSet<>();
        final Set<String> metBy = new TreeSet<>();
        final Set<String> treatedBefore = new TreeSet<>();
        Set<String> treated = Set.of();
        /** The points the present draft answers. */
        Set<String> answered = Set.of();

        @Nullable
        LocalDate signedOn;

        @Nullable
        LocalDate deliveredOn;

        /** A day claimed for the delivery and not decided on (D11). */
        @Nullable
        LocalDate claimedOn;

        /** The latest day of the delivery that ever counted: silence lasts from it (D4, D11). */
        @Nullable
        LocalDate silentFrom;

        int corrections;
        final Map<String, String> answers = new TreeMap<>();
        final Map<String, String> links = new TreeMap<>();
        boolean panelPending;
        boolean panelCloses;
        boolean everSigned;
        boolean concluded;
        boolean filed;
        boolean closed;

        Round(int number, LocalDate openedOn, LocalDate due) {
            this.number = number;
            this.openedOn = openedOn;
            this.originalDue = due;
            this.due = due;
        }

        /** Nobody has to decide any more. */
        void endPending() {
            pendingExtension().ifPresent(extension -> extension.ended = true);
        }

        /** Asked for and undecided; in time, since only such a request is taken. */
        Optional<Extension> pendingExtension() {
            return extensions.stream().filter(extension -> !extension.ended).findFirst();
        }

        /** Delivered, or corrected (D11). */
        void counts(LocalDate day) {
            deliveredOn = day;
            if (!day.isAfter(due)) {
                endPending();
            }
            silentFrom = silentFrom == null || day.isAfter(silentFrom) ? day : silentFrom;
        }

        /** 存疑 (D11). */
        boolean disputed() {
            return claimedOn != null && !claimedOn.isAfter(due);
        }
    }

    final Place place;
    final String kind;
    /** Its own, then those of what was merged into it; points likewise (A12). */
    final List<String> submitters;

    final List<String> points;
    String aggregateId = "";
    boolean numbered;
    boolean stopped;
    /** Into another one, which owes everything from then on (A12). */
    boolean merged;

    int returns;

    @Nullable
    Duty lead;

    final Map<String, Opinion> opinions = new LinkedHashMap<>();
    final List<Duty> former = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();

    CaseModel(Place place, String kind, List<String> submitters, List<String> points) {
        this.place = place;
        this.kind = kind;
        this.submitters = new ArrayList<>(submitters);
        this.points = new ArrayList<>(points);
    }

    boolean assigned() {
        return lead != null;
    }

    Duty lead() {
        Duty present = lead;
        if (present == null) {
            throw new IllegalStateException("not assigned");
        }
        return present;
    }

    boolean everSigned() {
        return rounds.stream().anyMatch(round -> round.everSigned);
    }

    Round round() {
        return rounds.get(rounds.size() - 1);
    }

    Post keeper() {
        return kind.equals("DEPUTY_SUGGESTION") ? Post.CONGRESS_OFFICE : Post.CPPCC_OFFICE;
    }

    /** Opinions the present reply has to show: of the units that hold a duty now. */
    List<Opinion> expected() {
        return opinions.values().stream()
                .filter(opinion -> !former.contains(opinion.duty))
                .toList();
    }

    // ---- what the rules say
    // -------------------------------------------------------------------------------------------

    /** R21, A12: whose it is and how it stands. */
    Set<String> mayActOn(Duty duty, Step.Desk desk) {
        Set<String> refusals = new TreeSet<>();
        if (!desk.unit().equals(duty.unit)) {
            refusals.add("not-your-assignment");
        }
        if (duty.standing == Standing.RETURNED) {
            refusals.add("assignment-is-returned");
        }
        if (duty.standing == Standing.RELEASED) {
            refusals.add("assignment-is-released");
        }
        return refusals;
    }

    Set<String> mayReceive(Duty duty, Step.Desk desk) {
        Set<String> refusals = mayActOn(duty, desk);
        if (duty.standing == Standing.RECEIVED) {
            refusals.add("assignment-already-received");
        }
        return refusals;
    }

    Set<String> mayReturn(Duty duty, Step.Desk desk, LocalDate today, String reason) {
        Set<String> refusals = mayActOn(duty, desk);
        boolean answered = duty == lead
                ? rounds.get(0).signedOn != null
                : opinions.containsKey(duty.assignmentId) && opinions.get(duty.assignmentId).submittedOn != null;
        if (answered) {
            refusals.add("already-answered-for");
        }
        if (today.isAfter(Workdays.after(duty.assignedOn, place.returnDays()))) {
            refusals.add("return-window-closed");
        }
        if (reason.isBlank()) {
            refusals.add("return-reason-missing");
        }
        return refusals;
    }

    /** R30, R31, A23: acts on an opinion. */
    Set<String> mayWorkOn(Opinion opinion, Step.Desk desk) {
        Set<String> refusals = new TreeSet<>();
        if (!desk.unit().equals(opinion.duty.unit)) {
            refusals.add("not-your-opinion");
        }
        if (opinion.noLongerOwed) {
            refusals.add("opinion-no-longer-owed");
        }
        if (opinion.submittedOn != null) {
            refusals.add("opinion-already-submitted");
        }
        refusals.addAll(standing(opinion.duty));
        return refusals;
    }

    /** R32, R62, R81: acts on the reply of a round. */
    Set<String> mayWorkOn(Round round, Step.Desk desk, boolean afterDelivery) {
        Set<String> refusals = new TreeSet<>();
        if (!desk.unit().equals(lead().unit)) {
            refusals.add("only-the-lead-unit-replies");
        }
        if (stopped || round.closed) {
            refusals.add("reply-ended");
        }
        if (round.deliveredOn != null && !afterDelivery) {
            refusals.add("reply-already-delivered");
        }
        refusals.addAll(standing(lead()));
        return refusals;
    }

    /** Another day is claimed for a delivery on record (D11). */
    Set<String> mayCorrect(Round round, Step.Desk desk, LocalDate claimedOn, LocalDate today, boolean explained) {
        Set<String> refusals = new TreeSet<>();
        if (!desk.unit().equals(lead().unit)) {
            refusals.add("only-the-lead-unit-replies");
        }
        if (claimedOn.isAfter(today)) {
            refusals.add("day-in-the-future");
        }
        if (!explained) {
            refusals.add("correction-unexplained");
        }
        if (round.deliveredOn == null) {
            refusals.add("act-not-recorded");
            return refusals;
        }
        if (round.claimedOn != null) {
            refusals.add("correction-still-pending");
        }
        if (claimedOn.equals(round.deliveredOn)) {
            refusals.add("day-already-counts");
        }
        if (round.signedOn != null && claimedOn.isBefore(round.signedOn)) {
            refusals.add("claimed-before-possible");
        }
        return refusals;
    }

    /** R25–R27, A5, A6: more time is asked for. */
    Set<String> mayExtend(Round round, Step.Desk desk, LocalDate until, LocalDate today) {
        Set<String> refusals = mayWorkOn(round, desk, false);
        if (round.pendingExtension().isPresent()) {
            refusals.add("extension-still-pending");
        }
        if (round.number > 1) {
            refusals.add("round-not-extendable");
        }
        if (today.isAfter(round.due)) {
            refusals.add("extension-asked-too-late");
        }
        if (!until.isAfter(round.due)) {
            refusals.add("extension-not-later");
        }
        if (until.isAfter(monthsLater(round.originalDue, LONGEST_EXTENSION_MONTHS))) {
            refusals.add("extension-too-long");
        }
        return refusals;
    }

    /** D1: beyond what the law says of 建议. */
    boolean beyondStatute(Extension extension) {
        return kind.equals("DEPUTY_SUGGESTION")
                && extension.until.isAfter(monthsLater(rounds.get(0).openedOn, STATUTE_MONTHS));
    }

    /** R60: what the assisting unit says. @param letter from 0 */
    Set<String> mayAnswerLetter(Round round, int letter, Step.Desk desk) {
        Set<String> refusals = new TreeSet<>();
        if (stopped || round.closed) {
            refusals.add("reply-ended");
        }
        if (letter >= round.letters.size()) {
            refusals.add("no-such-assistance-request");
            return refusals;
        }
        if (!desk.unit().equals(lead().unit)) {
            refusals.add("not-the-assisting-unit");
        }
        if (round.letters.get(letter)) {
            refusals.add("assistance-already-answered");
        }
        return refusals;
    }

    /** D5: the lead sends an opinion back. */
    Set<String> maySendBack(Opinion opinion, Step.Desk desk) {
        Round round = round();
        Set<String> refusals = new TreeSet<>();
        if (!desk.unit().equals(lead().unit)) {
            refusals.add("only-the-lead-unit-sends-back");
        }
        if (stopped || round.closed) {
            refusals.add("reply-ended");
        }
        refusals.addAll(standing(lead()));
        if (round.signedOn != null) {
            refusals.add("opinions-settled");
        }
        if (opinion.noLongerOwed || former.contains(opinion.duty)) {
            refusals.add("opinion-no-longer-owed");
        }
        if (opinion.submittedOn == null) {
            refusals.add("opinion-not-submitted");
        }
        if (opinion.sentBack >= SEND_BACK_LIMIT) {
            refusals.add("opinion-sent-back-too-often");
        }
        return refusals;
    }

    /** The office decides on it (D11). */
    Set<String> mayDecideCorrection(Round round, boolean refused, String reason) {
        Set<String> refusals = new TreeSet<>();
        if (round.corrections == 0) {
            refusals.add("unknown-correction");
        } else if (round.claimedOn == null) {
            refusals.add("correction-already-decided");
        }
        if (refused && reason.isBlank()) {
            refusals.add("correction-refusal-reason-missing");
        }
        return refusals;
    }

    /** A12: this one is merged into another of its county. */
    Set<String> mayMerge(CaseModel into, String reason) {
        Set<String> refusals = new TreeSet<>();
        if (reason.isBlank()) {
            refusals.add("because-missing");
        }
        if (into == this) {
            refusals.add("merge-into-itself");
        }
        if (stopped) {
            refusals.add("proposal-stopped");
        }
        if (into.stopped) {
            refusals.add("merge-target-stopped");
        }
        if (!kind.equals(into.kind)) {
            refusals.add("merge-of-other-batch");
        }
        if (!numbered || !into.numbered) {
            refusals.add("merge-needs-numbers");
        }
        if (!into.assigned()) {
            refusals.add("merge-target-not-assigned");
        }
        if (everSigned() || into.everSigned()) {
            refusals.add("merge-after-sign-off");
        }
        return refusals;
    }

    private static Set<String> standing(Duty duty) {
        return switch (duty.standing) {
            case OPEN -> Set.of("assignment-not-yet-received");
            case RECEIVED -> Set.of();
            case RETURNED -> Set.of("assignment-is-returned");
            case RELEASED -> Set.of("assignment-is-released");
        };
    }

    /** What must have happened before 签批 of a reply (R49, R57, A19, D5, R32, A12). */
    Set<String> maySign(Round round, LocalDate today) {
        Set<String> refusals = new TreeSet<>();
        if (!round.contactedBy.contains(lead().unit)) {
            refusals.add("contact-missing");
        }
        if (!round.metBy.contains(lead().unit)) {
            refusals.add("face-to-face-contact-missing");
        }
        for (Opinion opinion : expected()) {
            boolean given = opinion.submittedOn != null;
            if (!given && !opinion.noLongerOwed && !today.isAfter(opinion.due) && today.isBefore(round.due)) {
                refusals.add("opinion-outstanding");
            }
            if (given && untreated(round, opinion)) {
                refusals.add("opinion-untreated");
            }
        }
        if (!round.answered.containsAll(points)) {
            refusals.add("point-unanswered");
        }
        return refusals;
    }

    private static boolean untreated(Round round, Opinion opinion) {
        return !round.treatedBefore.contains(opinion.key()) && !round.treated.contains(opinion.key());
    }

    /** R32: what a draft that treats these opinions breaks. */
    Set<String> mayTreat(Round round, Set<String> treated) {
        Set<String> refusals = new TreeSet<>();
        for (Opinion opinion : expected()) {
            String id = opinion.duty.assignmentId;
            if (opinion.submittedOn != null && !round.treatedBefore.contains(opinion.key()) && !treated.contains(id)) {
                refusals.add("opinion-untreated");
            }
        }
        for (String id : treated) {
            boolean given = expected().stream()
                    .anyMatch(opinion -> opinion.duty.assignmentId.equals(id) && opinion.submittedOn != null);
            if (!given) {
                refusals.add("no-such-opinion");
            }
        }
        return refusals;
    }

    // ---- what happens
    // -------------------------------------------------------------------------------------------------

    void assign(Duty leads, List<Duty> coUnits, LocalDate today) {
        lead = leads;
        for (Duty co : coUnits) {
            owe(co, place.opinionsDue());
        }
        rounds.add(new Round(1, today, place.repliesDue()));
    }

    private void owe(Duty co, LocalDate due) {
        opinions.put(co.assignmentId, new Opinion(co, due, new Chain(place.opinionLevels())));
    }

    /** A co-unit more (R29), with a term of its own when it joins late (R30). */
    void join(Duty co, LocalDate today) {
        LocalDate own = Workdays.after(today, JOINING_DAYS);
        owe(co, own.isAfter(place.opinionsDue()) ? own : place.opinionsDue());
    }

    /** A co-unit less; what it has given the lead need not show any more (A12). */
    void leave(Duty co) {
        co.standing = Standing.RELEASED;
        former.add(co);
        Opinion opinion = opinions.get(co.assignmentId);
        opinion.noLongerOwed = opinion.submittedOn == null;
    }

    /** The lead sends an opinion back: owed once more, by a date of its own (D5). */
    void sendBack(Opinion opinion, LocalDate today) {
        LocalDate submitted = opinion.submittedOn;
        opinion.wasLate |= submitted != null && submitted.isAfter(opinion.due);
        opinion.submittedOn = null;
        opinion.sentBack++;
        opinion.due = Workdays.after(today, REDO_DAYS);
        opinion.chain.restart();
    }

    /** 改办 (A12, D17): the new unit begins anew, the date stays. */
    void reassign(Duty before, Duty after) {
        before.standing = Standing.RELEASED;
        former.add(before);
        if (before == lead) {
            lead = after;
            Round round = round();
            if (round.deliveredOn == null) {
                round.chain.restart();
                round.signedOn = null;
                round.endPending();
            }
        } else {
            Opinion opinion = opinions.get(before.assignmentId);
            opinion.noLongerOwed = opinion.submittedOn == null;
            owe(after, opinion.due); // the date stays (D17)
        }
    }

    void stop() {
        stopped = true;
        rounds.forEach(Round::endPending);
        if (lead != null) {
            lead.standing = Standing.RELEASED;
        }
        opinions.values().forEach(opinion -> {
            opinion.duty.standing = Standing.RELEASED;
            opinion.noLongerOwed |= opinion.submittedOn == null;
        });
    }

    /** 并案 (A12): what the other one asked is asked here, by its submitters too, under numbers that go on. */
    void absorb(CaseModel other) {
        other.points.forEach(point -> points.add("p" + (points.size() + 1)));
        other.submitters.forEach(submitter -> submitters.add("s" + (submitters.size() + 1)));
        other.merged = true;
        other.stop();
    }

    /** One submitter's answer (A9, D4): 不满意 opens the next round or goes to the panel (A5), the last answer concludes. */
    void answer(Round round, String submitter, String satisfaction, LocalDate today) {
        round.answers.put(submitter, satisfaction);
        if (satisfaction.equals("DISSATISFIED") && round == round() && !stopped && !round.panelCloses) {
            if (round.number < DISSATISFIED_LIMIT) {
                openRound(today);
            } else {
                round.panelPending = true;
            }
        }
        if (!round.concluded && round.answers.size() == submitters.size()) {
            conclude(round, today);
        }
    }

    private void openRound(LocalDate today) {
        Round next = new Round(round().number + 1, today, monthsLater(today, place.rehandlingMonths()));
        expected().stream()
                .filter(opinion -> opinion.submittedOn != null)
                .forEach(opinion -> next.treatedBefore.add(opinion.key()));
        rounds.add(next);
    }

    /** 会商 (A5): a further round, or closed with an explanation once the round is filed. */
    void decide(Round round, boolean further, LocalDate today) {
        round.panelPending = false;
        if (further) {
            openRound(today);
        } else {
            round.panelCloses = true;
            if (round.filed) {
                close(round, today);
            }
        }
    }

    /** A day begins: silence ends surveys (D4). Whether it ended one. */
    boolean begin(LocalDate today) {
        boolean ended = false;
        for (Round round : List.copyOf(rounds)) {
            LocalDate delivered = round.silentFrom;
            if (delivered != null
                    && !round.concluded
                    && !stopped
                    && today.isAfter(Workdays.after(delivered, place.silenceDays()))) {
                conclude(round, today);
                ended = true;
            }
        }
        return ended;
    }

    private void conclude(Round round, LocalDate today) {
        round.concluded = true;
        if (!stopped) {
            round.filed = true;
            if (round == round() && !round.panelPending) {
                close(round, today);
            }
        }
    }

    /** 办结 (A28): whoever never gave an opinion is released, and what it was late by then stays on record. */
    private void close(Round round, LocalDate today) {
        round.closed = true;
        for (Opinion opinion : expected()) {
            if (opinion.submittedOn == null && !opinion.noLongerOwed) {
                opinion.noLongerOwed = true;
                opinion.lapsedOn = today;
                opinion.duty.standing = Standing.RELEASED;
            }
        }
    }

    private static LocalDate monthsLater(LocalDate day, int months) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(month / 12, month % 12 + 1, 1);
        return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
    }

    // ---- who is late on a morning
    // -------------------------------------------------------------------------------------

    /**
     * {@code round:n} of replies, {@code opinion:unit} of opinions, that are late that morning (R24, R30, R33, A7); what a merged
     * case owed no list counts a second time (A12).
     */
    Set<String> late(LocalDate morning) {
        Set<String> late = new TreeSet<>();
        if (merged) {
            return late;
        }
        for (Round round : rounds) {
            if (round.pendingExtension().isPresent()) {
                continue; // 延期待批 (D16)
            }
            boolean missing = round.deliveredOn == null && !stopped && round.due.isBefore(morning);
            if (missing || (round.deliveredOn != null && round.deliveredOn.isAfter(round.due))) {
                late.add("round:" + round.number + (round.disputed() ? " disputed" : ""));
            }
        }
        for (Opinion opinion : opinions.values()) {
            LocalDate submitted = opinion.submittedOn;
            LocalDate lapsed = opinion.lapsedOn;
            if (opinion.wasLate) {
                late.add("opinion:" + opinion.duty.unit);
            }
            if (lapsed != null) {
                if (opinion.due.isBefore(lapsed)) {
                    late.add("opinion:" + opinion.duty.unit);
                }
                continue;
            }
            boolean owed = opinion.duty.standing != Standing.RELEASED && opinion.duty.standing != Standing.RETURNED;
            if (submitted == null ? owed && opinion.due.isBefore(morning) : submitted.isAfter(opinion.due)) {
                late.add("opinion:" + opinion.duty.unit);
            }
        }
        return late;
    }
}
