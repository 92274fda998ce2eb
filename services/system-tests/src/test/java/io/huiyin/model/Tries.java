package io.huiyin.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import io.huiyin.model.CaseModel.Duty;
import io.huiyin.model.CaseModel.Opinion;
import io.huiyin.model.CaseModel.Round;
import io.huiyin.model.CaseModel.Standing;
import io.huiyin.model.Step.Desk;
import io.huiyin.season.Endpoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people try on one case, drawn from a seed: mostly what brings it on, often something foolish. Each step says what the
 * rules make of it.
 */
final class Tries extends Hands {
    private static final int RETURN_LIMIT = 1;
    private static final Map<String, String> GROUNDS = Map.of("reason", "当日未能录入。", "evidence", "签收单 3");

    private final ExtensionTries extensions;
    private final CoHandlingTries coHandling;
    private final PaperTries papers;

    Tries(Random random, CaseModel model, Endpoints endpoints, int serial) {
        super(random, model, endpoints, serial);
        this.extensions = new ExtensionTries(this);
        this.coHandling = new CoHandlingTries(this);
        this.papers = new PaperTries(this);
    }

    /** The next try of the day; null = nobody does anything. */
    @Nullable
    Step next(LocalDate day) {
        on(day);
        extensions.on(day);
        coHandling.on(day);
        papers.on(day);
        if (model.aggregateId.isEmpty()) {
            return register();
        }
        if (!model.numbered && oneIn(2)) {
            return number();
        }
        if (!model.assigned() && oneIn(2)) {
            return assign();
        }
        if (!model.assigned()) {
            return any();
        }
        return oneIn(6) ? any() : onward();
    }

    /** Something that brings the case on, if anything does today. */
    private @Nullable Step onward() {
        List<Supplier<Step>> open = new ArrayList<>();
        Duty lead = model.lead();
        Round round = model.round();
        if (lead.standing == Standing.OPEN) {
            open.add(() -> receive(lead));
        }
        if (lead.standing == Standing.RETURNED) {
            open.add(() -> reassign(lead));
        }
        for (Opinion opinion : model.expected()) {
            if (opinion.duty.standing == Standing.OPEN) {
                open.add(() -> receive(opinion.duty));
            } else if (opinion.duty.standing == Standing.RETURNED) {
                open.add(() -> reassign(opinion.duty));
            } else if (opinion.submittedOn == null && !opinion.noLongerOwed && oneIn(2)) {
                open.add(() -> opinionStep(opinion));
            }
        }
        if (lead.standing == Standing.RECEIVED && round.deliveredOn == null && pace(round)) {
            open.add(() -> replyStep(round));
        }
        for (Round each : model.rounds) {
            if (each.deliveredOn != null && each.answers.size() < model.submitters.size() && oneIn(3)) {
                open.add(() -> surveyStep(each));
            }
        }
        if (round.claimedOn != null && oneIn(4)) {
            open.add(() -> decideCorrection(round));
        }
        if (round.panelPending) {
            open.add(() -> decidePanel(round));
        }
        extensions.onward(round, open);
        papers.onward(round, open);
        coHandling.onward(open);
        return open.isEmpty() || model.stopped
                ? (oneIn(8) ? any() : null)
                : pick(open).get();
    }

    /** Replies come towards their date, a few of them after it. */
    private boolean pace(Round round) {
        long left = today.until(round.due).toTotalMonths() * 30L
                + today.until(round.due).getDays();
        return left < 45 || round.number > 1 ? !oneIn(5) : oneIn(4);
    }

    private Step opinionStep(Opinion opinion) {
        if (opinion.chain.complete() || !opinion.chain.drafted()) {
            return draftOpinion(opinion);
        }
        return oneIn(8) ? sendBackOpinion(opinion) : passOpinion(opinion);
    }

    private Step replyStep(Round round) {
        if (!round.chain.complete()) {
            boolean missing = !model.maySign(round, today).isEmpty();
            if (!round.metBy.contains(model.lead().unit) && oneIn(2)) {
                return contact(round);
            }
            if (!round.chain.drafted() || (missing && oneIn(3))) {
                return draft(round);
            }
            return oneIn(9) ? sendBack(round) : pass(round);
        }
        return deliver(round);
    }

    private Step surveyStep(Round round) {
        return round.links.isEmpty() || oneIn(6) ? issueLinks(round) : answer(round);
    }

    /** Whatever comes to somebody's mind. */
    private Step any() {
        List<Supplier<Step>> all = new ArrayList<>(List.of(this::number, this::assign));
        if (oneIn(model.everSigned() ? 15 : 4)) {
            all.add(this::withdraw);
        }
        if (model.assigned()) {
            List<Duty> duties = new ArrayList<>(model.former);
            duties.add(model.lead());
            model.expected().forEach(opinion -> duties.add(opinion.duty));
            all.add(() -> receive(pick(duties)));
            all.add(() -> giveBack(pick(duties)));
            all.add(() -> giveBack(model.lead()));
            Round round = pick(model.rounds);
            all.add(() -> contact(round));
            all.add(() -> draft(round));
            all.add(() -> pass(round));
            all.add(() -> sendBack(round));
            all.add(() -> deliver(round));
            all.add(() -> decidePanel(round));
            all.add(() -> correct(round));
            all.add(() -> decideCorrection(round));
            all.addAll(extensions.any(round));
            all.addAll(coHandling.any(round));
            all.addAll(papers.any(round));
            if (round.deliveredOn != null) {
                all.add(() -> issueLinks(round));
                if (!round.links.isEmpty()) {
                    all.add(() -> answer(round));
                }
            }
            if (!model.opinions.isEmpty()) {
                Opinion opinion = pick(List.copyOf(model.opinions.values()));
                all.add(() -> draftOpinion(opinion));
                all.add(() -> passOpinion(opinion));
                all.add(() -> sendBackOpinion(opinion));
            }
        }
        return pick(all).get();
    }

    // ---- proposal-service
    // ---------------------------------------------------------------------------------------------

    private Step register() {
        Desk desk = sometimesOther(office(model.keeper()));
        boolean titled = !oneIn(12);
        boolean suggestion = model.kind.equals("DEPUTY_SUGGESTION");
        Set<Post> submit = suggestion
                ? Set.of(Post.DEPUTY, Post.CONGRESS_OFFICE, Post.GOVERNMENT_OFFICE)
                : Set.of(Post.CPPCC_MEMBER, Post.ORGANIZATION, Post.CPPCC_OFFICE, Post.GOVERNMENT_OFFICE);
        Set<String> refusals = new TreeSet<>();
        if (!submit.contains(desk.post())) {
            refusals.add("not-permitted");
        }
        if (!titled) {
            refusals.add("title-missing");
        }
        List<Map<String, Object>> submitters = new ArrayList<>();
        for (int i = 0; i < model.submitters.size(); i++) {
            submitters.add(Map.of(
                    "name", "提出人" + "甲乙丙丁".charAt(i), "kind", suggestion ? "DEPUTY" : "CPPCC_MEMBER", "lead", i == 0));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sessionId", "2023");
        body.put("kind", model.kind);
        body.put("title", titled ? "关于试验事项" + serial + "的建议" : " ");
        body.put("text", "群众多次反映这一问题，希望有关部门重视。".repeat(8));
        body.put("points", model.points.stream().map(point -> "请答复事项" + point).toList());
        body.put("submitters", submitters);
        body.put("key", false);
        return new Step(
                "register",
                endpoints.proposal() + "/proposals",
                desk,
                body,
                refusals,
                answer -> model.aggregateId = answer.path("aggregateId").asText());
    }

    private Step number() {
        Desk desk = sometimesOther(office(model.keeper()));
        Set<String> refusals =
                proposalAct(desk, Set.of(Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE, Post.GOVERNMENT_OFFICE));
        if (cameIn(refusals) && desk.post() != model.keeper() && desk.post() != Post.GOVERNMENT_OFFICE) {
            refusals.add("not-permitted");
        }
        if (model.numbered) {
            refusals.add("already-numbered");
        }
        boolean printable = !oneIn(10);
        if (!printable) {
            refusals.add("number-invalid");
        }
        return new Step(
                "number",
                proposal() + "/numbers",
                desk,
                Map.of("category", printable ? "试" : "", "serial", serial),
                refusals,
                answer -> model.numbered = true);
    }

    private Step assign() {
        Desk desk = sometimesOther(office(Post.GOVERNMENT_OFFICE));
        List<String> units = new ArrayList<>(UNITS);
        Collections.shuffle(units, random);
        String lead = oneIn(15) ? "u999" : units.get(0);
        List<String> coUnits = new ArrayList<>(units.subList(1, 1 + random.nextInt(3)));
        Set<String> refusals = proposalAct(desk, Set.of(Post.GOVERNMENT_OFFICE));
        if (lead.equals("u999")) {
            refusals.add("unknown-unit");
        }
        if (oneIn(15)) {
            coUnits.add(lead);
            refusals.add("lead-is-co-unit");
        } else if (!coUnits.isEmpty() && oneIn(15)) {
            coUnits.add(coUnits.get(0));
            refusals.add("unit-repeated");
        }
        if (!model.numbered) {
            refusals.add("not-numbered");
        }
        if (model.assigned()) {
            refusals.add("already-assigned");
        }
        return new Step(
                "assign",
                proposal() + "/assignments",
                desk,
                Map.of("leadUnitId", lead, "coUnitIds", coUnits),
                refusals,
                answer -> {
                    JsonNode details = answer.path("details");
                    String[] ids = details.path("coAssignmentIds").asText().split(",");
                    List<Duty> duties = new ArrayList<>();
                    for (int i = 0; i < coUnits.size(); i++) {
                        duties.add(new Duty(ids[i], coUnits.get(i), today));
                    }
                    model.assign(new Duty(details.path("leadAssignmentId").asText(), lead, today), duties, today);
                });
    }

    private Step reassign(Duty before) {
        Desk desk = sometimesOther(office(
                pick(List.of(Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD))));
        String unit = oneIn(4) ? before.unit : pick(UNITS);
        String reason = oneIn(10) ? " " : "退办理由成立。";
        Set<String> refusals = proposalAct(
                desk, Set.of(Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD));
        if (model.round().closed) {
            refusals.add("proposal-is-closed");
        }
        if (model.round().signedOn != null) {
            refusals.add("reply-is-signed-off");
        }
        if (model.returns > RETURN_LIMIT && desk.post() == Post.GOVERNMENT_OFFICE) {
            refusals.add("leader-decides-return");
        }
        if (model.former.contains(before)) {
            refusals.add("assignment-not-in-force");
        }
        boolean holds = inForce().stream().anyMatch(duty -> duty != before && duty.unit.equals(unit));
        if (holds) {
            refusals.add("unit-holds-assignment");
        }
        if (reason.isBlank()) {
            refusals.add("because-missing");
        }
        return new Step(
                "reassign",
                proposal() + "/reassignments",
                desk,
                Map.of("returnedAssignmentId", before.assignmentId, "unitId", unit, "reason", reason),
                refusals,
                answer -> model.reassign(
                        before,
                        new Duty(answer.path("details").path("assignmentId").asText(), unit, today)));
    }

    private Step withdraw() {
        Desk desk = sometimesOther(office(model.keeper()));
        String reason = oneIn(5) ? "" : "提出人申请撤回。";
        List<String> agreeing = new ArrayList<>(model.submitters);
        Set<String> refusals = proposalAct(desk, Set.of(Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE));
        if (oneIn(4)) {
            agreeing.remove(0);
            refusals.add("submitters-not-agreed");
        } else if (oneIn(6)) {
            agreeing.add(NOBODY);
            refusals.add("submitter-unknown");
        }
        if (model.everSigned()) {
            refusals.add("reply-is-signed-off");
        }
        if (model.assigned() && model.round().closed) {
            refusals.add("proposal-is-closed");
        }
        if (cameIn(refusals) && desk.post() != model.keeper()) {
            refusals.add("not-permitted");
        }
        if (reason.isBlank()) {
            refusals.add("because-missing");
        }
        return new Step(
                "withdraw",
                proposal() + "/withdrawals",
                desk,
                Map.of(
                        "because",
                        reason,
                        "agreements",
                        agreeing.stream()
                                .map(submitter -> Map.of("submitterId", submitter))
                                .toList()),
                refusals,
                answer -> model.stop());
    }

    /** 并案 into another case of the county (A12); both change, so nobody else may act meanwhile. */
    Step merge(CaseModel into, LocalDate day) {
        on(day);
        Desk desk = sometimesOther(office(Post.GOVERNMENT_OFFICE));
        String reason = oneIn(10) ? " " : "内容相同。";
        Set<String> refusals = access(desk, Set.of(Post.GOVERNMENT_OFFICE));
        if (refusals.isEmpty()) {
            refusals.addAll(model.mayMerge(into, reason));
        }
        return new Step(
                "merge",
                proposal() + "/merges",
                desk,
                Map.of("into", into.aggregateId, "reason", reason),
                refusals,
                answer -> into.absorb(model));
    }

    // ---- handling-service: assignments
    // --------------------------------------------------------------------------------

    private Step receive(Duty duty) {
        Desk desk = sometimesOther(unit(duty.unit, Post.LIAISON_OFFICER));
        return unitStep(
                "receive",
                assignment(duty) + "/receipts",
                desk,
                Map.of(),
                model.mayReceive(duty, desk),
                answer -> duty.standing = Standing.RECEIVED);
    }

    private Step giveBack(Duty duty) {
        Desk desk = sometimesOther(unit(duty.unit, Post.LIAISON_OFFICER));
        String reason = oneIn(8) ? "" : "不属于我单位职责。";
        return unitStep(
                "return",
                assignment(duty) + "/returns",
                desk,
                Map.of("reason", reason, "proposedUnitId", pick(UNITS)),
                model.mayReturn(duty, desk, today, reason),
                answer -> {
                    duty.standing = Standing.RETURNED;
                    model.returns++;
                });
    }

    // ---- handling-service: opinions
    // -----------------------------------------------------------------------------------

    private Step draftOpinion(Opinion opinion) {
        Desk desk = sometimesOther(unit(opinion.duty.unit, Post.HANDLER));
        String text = oneIn(10) ? "  " : "同意按职责配合。";
        Set<String> refusals = model.mayWorkOn(opinion, desk);
        refusals.addAll(opinion.submittedOn == null ? opinion.chain.mayDraft(desk) : Set.of());
        if (text.isBlank()) {
            refusals.add("opinion-text-missing");
        }
        return unitStep(
                "opinion-draft",
                opinionUrl(opinion) + "/drafts",
                desk,
                Map.of("text", text, "disclosure", pick(List.of("CONSENTED", "ON_REQUEST", "WITHHELD"))),
                refusals,
                answer -> opinion.chain.draft(desk.person()));
    }

    private Step passOpinion(Opinion opinion) {
        String level = level(opinion.chain);
        Desk desk = sometimesOther(unit(opinion.duty.unit, Chain.POSTS.get(level)));
        Set<String> refusals = model.mayWorkOn(opinion, desk);
        refusals.addAll(opinion.submittedOn == null ? opinion.chain.mayAct(level, desk) : Set.of());
        return unitStep(
                "opinion-sign-off",
                opinionUrl(opinion) + "/sign-offs",
                desk,
                Map.of("level", level, "decision", "PASS"),
                refusals,
                answer -> {
                    opinion.chain.pass(desk.person());
                    if (opinion.chain.complete()) {
                        opinion.submittedOn = today;
                    }
                });
    }

    private Step sendBackOpinion(Opinion opinion) {
        String level = level(opinion.chain);
        Desk desk = sometimesOther(unit(opinion.duty.unit, Chain.POSTS.get(level)));
        String reason = oneIn(6) ? "" : "请补充依据。";
        Set<String> refusals = model.mayWorkOn(opinion, desk);
        refusals.addAll(opinion.submittedOn == null ? opinion.chain.mayAct(level, desk) : Set.of());
        if (reason.isBlank()) {
            refusals.add("send-back-reason-missing");
        }
        return unitStep(
                "opinion-send-back",
                opinionUrl(opinion) + "/sign-offs",
                desk,
                Map.of("level", level, "decision", "SEND_BACK", "reason", reason),
                refusals,
                answer -> opinion.chain.sendBack("DRAFT"));
    }

    // ---- handling-service: replies
    // ------------------------------------------------------------------------------------

    private Step contact(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.HANDLER));
        String mode = pick(List.of("VISIT", "PHONE", "ROUNDTABLE", "VIDEO"));
        String phase = round.deliveredOn != null && !oneIn(3) ? "AFTER" : pick(List.of("BEFORE", "DURING"));
        List<String> with = oneIn(12) ? List.of() : oneIn(12) ? List.of(NOBODY) : model.submitters;
        String summary = oneIn(12) ? "" : "听取意见。";
        Set<String> refusals = model.mayWorkOn(round, desk, phase.equals("AFTER"));
        if (with.isEmpty()) {
            refusals.add("contact-without-submitter");
        }
        if (with.contains(NOBODY)) {
            refusals.add("unknown-submitter");
        }
        if (summary.isBlank()) {
            refusals.add("contact-summary-missing");
        }
        return unitStep(
                "contact",
                reply(round) + "/contacts",
                desk,
                Map.of("phase", phase, "mode", mode, "submitterIds", with, "summary", summary),
                refusals,
                answer -> {
                    round.contactedBy.add(desk.unit());
                    if (mode.equals("VISIT") || mode.equals("ROUNDTABLE")) {
                        round.metBy.add(desk.unit());
                    }
                });
    }

    private Step draft(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.HANDLER));
        Set<String> refusals = model.mayWorkOn(round, desk, false);
        if (round.deliveredOn == null) {
            refusals.addAll(round.chain.mayDraft(desk));
        }
        List<Map<String, String>> answers = new ArrayList<>();
        List<String> answered = new ArrayList<>(model.points);
        if (oneIn(12)) {
            answered.remove(answered.size() - 1);
            refusals.add("point-unanswered");
        } else if (oneIn(14)) {
            answered.add(answered.get(0));
            refusals.add("point-answered-twice");
        } else if (oneIn(14)) {
            answered.add("p99");
            refusals.add("unknown-point");
        }
        boolean implemented = !oneIn(14);
        if (!implemented) {
            refusals.add("implementation-status-missing");
        }
        for (String point : answered) {
            answers.add(Map.of(
                    "pointId",
                    point,
                    "answer",
                    "已列入计划。",
                    "implementationStatus",
                    implemented ? "正在实施。" : "",
                    "adoption",
                    "ADOPTED"));
        }
        String outcome = oneIn(14) ? "Z" : "B";
        if (outcome.equals("Z")) {
            refusals.add("unknown-outcome-class");
        }
        String disclosure = oneIn(6) ? "WITHHELD" : "PROACTIVE";
        String because = oneIn(2) ? "" : "涉及个人信息。";
        if (disclosure.equals("WITHHELD") && because.isBlank()) {
            refusals.add("disclosure-reason-missing");
        }
        Set<String> treated = treated(round);
        refusals.addAll(model.mayTreat(round, treated));
        String reason = oneIn(14) ? "" : "条件不具备。";
        if (!treated.isEmpty() && reason.isBlank()) {
            refusals.add("treatment-reason-missing");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("answers", answers);
        body.put("outcomeClass", outcome);
        body.put("disclosure", disclosure);
        body.put("disclosureReason", because);
        body.put(
                "opinionTreatments",
                treated.stream()
                        .map(id -> Map.of("assignmentId", id, "outcome", "NOT_ADOPTED", "reason", reason))
                        .toList());
        return unitStep("draft", reply(round) + "/drafts", desk, body, refusals, answer -> {
            round.chain.draft(desk.person());
            round.answered = Set.copyOf(answered);
            round.treated = model.expected().stream()
                    .filter(opinion -> treated.contains(opinion.duty.assignmentId))
                    .map(Opinion::key)
                    .collect(Collectors.toSet());
        });
    }

    private Set<String> treated(Round round) {
        Set<String> treated = model.expected().stream()
                .filter(opinion -> opinion.submittedOn != null)
                .map(opinion -> opinion.duty.assignmentId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!treated.isEmpty() && oneIn(10)) {
            treated.remove(treated.iterator().next());
        }
        if (oneIn(15)) {
            treated.add("no-such-assignment");
        }
        return treated;
    }

    private Step pass(Round round) {
        String level = level(round.chain);
        Desk desk = sometimesOther(unit(model.lead().unit, Chain.POSTS.get(level)));
        Set<String> refusals = model.mayWorkOn(round, desk, false);
        if (round.deliveredOn == null) {
            refusals.addAll(round.chain.mayAct(level, desk));
        }
        boolean signs = round.chain.lastIsAwaited() && level.equals("SIGN_OFF");
        if (signs) {
            refusals.addAll(model.maySign(round, today));
        }
        return unitStep(
                "sign-off",
                reply(round) + "/sign-offs",
                desk,
                Map.of("level", level, "decision", "PASS"),
                refusals,
                answer -> {
                    round.chain.pass(desk.person());
                    if (round.chain.complete()) {
                        round.signedOn = today;
                        round.everSigned = true;
                    }
                });
    }

    private Step sendBack(Round round) {
        String level = level(round.chain);
        Desk desk = sometimesOther(unit(model.lead().unit, Chain.POSTS.get(level)));
        String to = oneIn(2) ? "DRAFT" : pick(Place.REPLY_LEVELS);
        String reason = oneIn(6) ? "" : "措施不具体。";
        Set<String> refusals = model.mayWorkOn(round, desk, false);
        if (round.deliveredOn == null) {
            Set<String> chain = round.chain.mayAct(level, desk);
            refusals.addAll(chain);
            if (chain.isEmpty() && !round.chain.targets().contains(to)) {
                refusals.add("send-back-target-not-allowed");
            }
        }
        if (reason.isBlank()) {
            refusals.add("send-back-reason-missing");
        }
        return unitStep(
                "send-back",
                reply(round) + "/sign-offs",
                desk,
                Map.of("level", level, "decision", "SEND_BACK", "to", to, "reason", reason),
                refusals,
                answer -> round.chain.sendBack(to));
    }

    private Step deliver(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.HANDLER));
        Set<String> refusals = model.mayWorkOn(round, desk, false);
        List<String> reached = new ArrayList<>(model.submitters);
        if (oneIn(8)) {
            reached.remove(reached.size() - 1);
            refusals.add("submitter-not-reached");
        } else if (oneIn(12)) {
            reached.add(reached.get(0));
            refusals.add("delivered-twice");
        } else if (oneIn(12)) {
            reached.add(NOBODY);
            refusals.add("unknown-submitter");
        }
        LocalDate on = oneIn(10) ? today.plusDays(1) : oneIn(5) ? today.minusDays(1 + random.nextInt(3)) : today;
        boolean explained = on.isBefore(today) ? !oneIn(3) : oneIn(20);
        if (on.isAfter(today)) {
            refusals.add("day-in-the-future");
        } else if (on.isBefore(today) && !explained) {
            refusals.add("late-entry-unexplained");
        } else if (on.equals(today) && explained) {
            refusals.add("day-already-counts");
        }
        LocalDate signed = round.signedOn;
        if (signed == null) {
            refusals.add("not-yet-signed-off");
        } else if (on.isBefore(signed)) {
            refusals.add("delivered-before-signing");
        }
        boolean proven = !oneIn(10);
        if (!proven && !reached.isEmpty()) {
            refusals.add("delivery-proof-missing");
        }
        List<Map<String, String>> deliveries = reached.stream()
                .map(submitter -> Map.of(
                        "submitterId",
                        submitter,
                        "channel",
                        "BY_HAND",
                        "deliveredOn",
                        on.toString(),
                        "proof",
                        proven ? "签收单" : ""))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deliveries", deliveries);
        if (explained) {
            body.put("lateEntry", GROUNDS);
        }
        return unitStep("deliver", reply(round) + "/deliveries", desk, body, refusals, answer -> {
            round.counts(today);
            if (explained) {
                round.claimedOn = on;
                round.corrections++;
            }
        });
    }

    private Step correct(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.UNIT_HEAD));
        LocalDate claimedOn = today.minusDays(random.nextInt(9) - 1L);
        boolean explained = !oneIn(6);
        Set<String> refusals = access(desk, Set.of(Post.UNIT_HEAD, Post.LIAISON_OFFICER));
        if (refusals.isEmpty()) {
            refusals.addAll(model.mayCorrect(round, desk, claimedOn, today, explained));
        }
        return new Step(
                "correct",
                endpoints.handling() + reply(round) + "/corrections",
                desk,
                Map.of("claimedOn", claimedOn.toString(), "reason", "误填。", "evidence", explained ? "签收单 3" : " "),
                refusals,
                answer -> {
                    round.claimedOn = claimedOn;
                    round.corrections++;
                });
    }

    private Step decideCorrection(Round round) {
        Desk desk = sometimesOther(office(Post.GOVERNMENT_OFFICE));
        boolean refused = oneIn(3);
        String reason = oneIn(4) ? " " : "核对了凭据。";
        Set<String> refusals = access(
                desk, Set.of(Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD));
        if (refusals.isEmpty()) {
            refusals.addAll(model.mayDecideCorrection(round, refused, reason));
        }
        return new Step(
                "decide-correction",
                endpoints.handling() + reply(round) + "/corrections/c" + Math.max(1, round.corrections) + "/decisions",
                desk,
                Map.of("decision", refused ? "REFUSE" : "CONFIRM", "reason", reason),
                refusals,
                answer -> {
                    if (!refused && round.claimedOn != null) {
                        round.counts(round.claimedOn);
                    }
                    round.claimedOn = null;
                });
    }

    // ---- handling-service: the panel
    // ----------------------------------------------------------------------------------

    private Step decidePanel(Round round) {
        Desk desk = sometimesOther(office(Post.GOVERNMENT_OFFICE));
        String outcome = pick(List.of("FURTHER_ROUND", "MEETING", "CLOSE_WITH_EXPLANATION"));
        String explanation = oneIn(5) ? "" : "已当面说明。";
        Set<String> refusals = access(
                desk, Set.of(Post.GOVERNMENT_OFFICE, Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD));
        if (refusals.isEmpty()) {
            refusals.addAll(mayDecide(round, outcome, explanation));
        }
        return new Step(
                "panel",
                endpoints.handling() + "/handlings/" + Ids.handling(model.place.code(), proposalId()) + "/panels/"
                        + round.number + "/decisions",
                desk,
                Map.of("outcome", outcome, "explanation", explanation),
                refusals,
                answer -> {
                    if (!outcome.equals("MEETING")) {
                        model.decide(round, outcome.equals("FURTHER_ROUND"), today);
                    }
                });
    }

    private Set<String> mayDecide(Round round, String outcome, String explanation) {
        Set<String> refusals = new TreeSet<>();
        if (model.stopped) {
            refusals.add("panel-ended");
        }
        if (!round.panelPending) {
            refusals.add("no-panel-convened");
            refusals.add("panel-already-decided");
        }
        if (explanation.isBlank() && outcome.equals("MEETING")) {
            refusals.add("panel-minutes-missing");
        }
        if (explanation.isBlank() && outcome.equals("CLOSE_WITH_EXPLANATION")) {
            refusals.add("panel-explanation-missing");
        }
        return refusals;
    }

    // ---- survey-service
    // -----------------------------------------------------------------------------------------------

    private Step issueLinks(Round round) {
        Desk desk = sometimesOther(office(model.keeper()));
        Set<String> refusals = access(desk, Set.of(Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE));
        if (refusals.isEmpty() && desk.post() != model.keeper()) {
            refusals.add("other-office-issues-links");
        }
        return new Step(
                "issue-links",
                survey(round) + "/links",
                desk,
                Map.of(),
                refusals,
                answer -> answer.path("details")
                        .properties()
                        .forEach(link ->
                                round.links.put(link.getKey(), link.getValue().asText())));
    }

    private Step answer(Round round) {
        String submitter = pick(List.copyOf(new TreeMap<>(round.links).keySet()));
        boolean known = !oneIn(15);
        String satisfaction = oneIn(15)
                ? ""
                : oneIn(round.number > 1 ? 2 : 3)
                        ? "DISSATISFIED"
                        : pick(List.of("VERY_SATISFIED", "BASICALLY_SATISFIED"));
        Set<String> refusals = new TreeSet<>();
        if (!known) {
            refusals.add("link-unknown");
        }
        if (satisfaction.isEmpty()) {
            refusals.add("satisfaction-missing");
        }
        if (round.answers.containsKey(submitter)) {
            refusals.add("already-answered");
        }
        String comment = oneIn(20) ? "长".repeat(2_001) : "已阅。";
        if (comment.length() > 2_000) {
            refusals.add("comment-too-long");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (!satisfaction.isEmpty()) {
            body.put("satisfaction", satisfaction);
        }
        body.put("comment", comment);
        String token = known ? round.links.get(submitter) : "guessed-" + serial;
        return new Step(
                "answer",
                endpoints.survey() + "/survey-answers/" + token,
                null,
                body,
                refusals,
                answer -> model.answer(round, submitter, satisfaction, today));
    }
}
