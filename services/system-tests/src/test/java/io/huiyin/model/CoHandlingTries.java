package io.huiyin.model;

import io.huiyin.contracts.value.Post;
import io.huiyin.model.CaseModel.Duty;
import io.huiyin.model.CaseModel.Opinion;
import io.huiyin.model.CaseModel.Round;
import io.huiyin.model.CaseModel.Standing;
import io.huiyin.model.Step.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Co-units that join and leave (R29, A12), opinions sent back by the lead (D5), help by letter (R60). */
final class CoHandlingTries extends Hands {
    private static final Set<Post> JUDGES =
            Set.of(Post.HANDLER, Post.SECTION_HEAD, Post.LEADER_IN_CHARGE, Post.UNIT_HEAD);

    CoHandlingTries(Hands others) {
        super(others);
    }

    /** What brings it on. */
    void onward(List<Supplier<Step>> open) {
        if (oneIn(40)) {
            open.add(this::join);
        }
        for (Opinion opinion : model.expected()) {
            if (opinion.submittedOn != null && opinion.sentBack == 0 && oneIn(12)) {
                open.add(() -> sendBack(opinion));
            }
        }
    }

    /** Whatever comes to somebody's mind. */
    List<Supplier<Step>> any(Round round) {
        List<Supplier<Step>> all = new ArrayList<>(List.of(this::join, () -> ask(round), () -> answerLetter(round)));
        List<Duty> duties = new ArrayList<>(model.former);
        duties.add(model.lead());
        model.opinions.values().forEach(opinion -> duties.add(opinion.duty));
        all.add(() -> leave(pick(duties)));
        if (!model.opinions.isEmpty()) {
            all.add(() -> sendBack(pick(List.copyOf(model.opinions.values()))));
        }
        return all;
    }

    private Step join() {
        Desk desk = sometimesOther(office(Post.GOVERNMENT_OFFICE));
        String unit = oneIn(12) ? "u999" : pick(UNITS);
        String reason = oneIn(10) ? "" : "涉及该单位职责。";
        Set<String> refusals = changeOfUnits(desk, reason);
        if (unit.equals("u999")) {
            refusals.add("unknown-unit");
        }
        if (inForce().stream().anyMatch(duty -> duty.unit.equals(unit))) {
            refusals.add("unit-holds-assignment");
        }
        if (model.round().signedOn != null) {
            refusals.add("reply-is-signed-off");
        }
        return new Step(
                "join",
                proposal() + "/co-units",
                desk,
                Map.of("unitId", unit, "reason", reason),
                refusals,
                answer -> model.join(
                        new Duty(answer.path("details").path("assignmentId").asText(), unit, today), today));
    }

    private Step leave(Duty duty) {
        Desk desk = sometimesOther(office(Post.GOVERNMENT_OFFICE));
        String reason = oneIn(10) ? " " : "已不涉及该单位职责。";
        Set<String> refusals = changeOfUnits(desk, reason);
        if (duty == model.lead) {
            refusals.add("lead-cannot-leave");
        }
        if (!inForce().contains(duty)) {
            refusals.add("assignment-not-in-force");
        }
        if (model.round().signedOn != null && duty.standing != Standing.RETURNED) {
            refusals.add("reply-is-signed-off");
        }
        return new Step(
                "leave",
                proposal() + "/co-units/" + duty.assignmentId + "/releases",
                desk,
                Map.of("reason", reason),
                refusals,
                answer -> model.leave(duty));
    }

    private Set<String> changeOfUnits(Desk desk, String reason) {
        Set<String> refusals = proposalAct(desk, Set.of(Post.GOVERNMENT_OFFICE));
        if (model.round().closed) {
            refusals.add("proposal-is-closed");
        }
        if (reason.isBlank()) {
            refusals.add("because-missing");
        }
        return refusals;
    }

    private Step sendBack(Opinion opinion) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.SECTION_HEAD));
        String reason = oneIn(8) ? "" : "请写明完成时间。";
        Set<String> refusals = access(desk, JUDGES);
        if (refusals.isEmpty()) {
            refusals.addAll(model.maySendBack(opinion, desk));
            if (reason.isBlank()) {
                refusals.add("opinion-send-back-reason-missing");
            }
        }
        return new Step(
                "send-opinion-back",
                endpoints.handling() + opinionUrl(opinion) + "/send-backs",
                desk,
                Map.of("reason", reason),
                refusals,
                answer -> model.sendBack(opinion, today));
    }

    private Step ask(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.HANDLER));
        String unit = oneIn(6) ? "" : "国网供电公司";
        String matter = oneIn(8) ? " " : "请提供改造计划。";
        String number = oneIn(8) ? "" : "协助函1号";
        Set<String> refusals = model.mayWorkOn(round, desk, false);
        if (unit.isBlank()) {
            refusals.add("assisting-unit-missing");
        }
        if (matter.isBlank()) {
            refusals.add("assistance-matter-missing");
        }
        if (number.isBlank()) {
            refusals.add("assistance-letter-number-missing");
        }
        return unitStep(
                "ask-assistance",
                reply(round) + "/assistance-requests",
                desk,
                Map.of("unitName", unit, "matter", matter, "letterNumber", number),
                refusals,
                answer -> round.letters.add(false));
    }

    private Step answerLetter(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.HANDLER));
        int letter = round.letters.isEmpty() || oneIn(8) ? round.letters.size() : random.nextInt(round.letters.size());
        String text = oneIn(8) ? "" : "已列入计划。";
        Set<String> refusals = model.mayAnswerLetter(round, letter, desk);
        if (text.isBlank()) {
            refusals.add("assistance-answer-missing");
        }
        return unitStep(
                "answer-assistance",
                reply(round) + "/assistance-requests/" + (letter + 1) + "/answers",
                desk,
                Map.of("text", text),
                refusals,
                answer -> round.letters.set(letter, true));
    }
}
