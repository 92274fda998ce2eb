package io.huiyin.model;

import io.huiyin.contracts.value.Post;
import io.huiyin.model.CaseModel.Round;
import io.huiyin.model.Step.Desk;
import io.huiyin.season.Form;
import io.huiyin.season.Http;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** 征询意见函 that come back on paper (D2, D3, A9, A10, R142, R147). */
final class PaperTries extends Hands {
    private static final Set<Post> ENTER =
            Set.of(Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE, Post.LIAISON_OFFICER, Post.HANDLER);

    PaperTries(Hands others) {
        super(others);
    }

    /** What brings it on: now and then a submitter answers on paper. */
    void onward(Round round, List<Supplier<Step>> open) {
        if (round.deliveredOn != null && round.answers.size() < model.submitters.size() && oneIn(12)) {
            open.add(() -> enter(round));
        }
    }

    /** Whatever comes to somebody's mind. */
    List<Supplier<Step>> any(Round round) {
        return round.deliveredOn == null ? List.of() : List.of(() -> enter(round));
    }

    private Step enter(Round round) {
        boolean byUnit = oneIn(2);
        Desk desk = sometimesOther(byUnit ? unit(model.lead().unit, Post.LIAISON_OFFICER) : office(model.keeper()));
        String submitter = oneIn(12) ? NOBODY : pick(model.submitters);
        String carriedBy = byUnit != oneIn(8) ? "UNIT" : "OFFICE";
        String satisfaction = oneIn(3) ? "DISSATISFIED" : pick(List.of("VERY_SATISFIED", "BASICALLY_SATISFIED"));
        LocalDate signedOn = today.minusDays(random.nextInt(9) - 1L);
        byte[] scan = (oneIn(12) ? "" : oneIn(12) ? "MZ" : "%PDF-1.4 " + submitter).getBytes(StandardCharsets.UTF_8);
        Set<String> refusals = access(desk, ENTER);
        if (refusals.isEmpty()) {
            refusals.addAll(mayEnter(round, desk, submitter, carriedBy, signedOn));
            if (scan.length == 0) {
                refusals.add("scan-empty");
            } else if (scan[0] != '%') {
                refusals.add("scan-type-unknown");
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("submitterId", submitter);
        answer.put("satisfaction", satisfaction);
        answer.put("comment", "已阅。");
        answer.put("signedOn", signedOn.toString());
        answer.put("carriedBy", carriedBy);
        return new Step(
                "paper",
                survey(round) + "/paper-answers",
                desk,
                Form.of("answer", Http.bytes(answer), "scan", scan),
                refusals,
                accepted -> model.answer(round, submitter, satisfaction, today));
    }

    private Set<String> mayEnter(Round round, Desk desk, String submitter, String carriedBy, LocalDate signedOn) {
        Set<String> refusals = new TreeSet<>();
        boolean unit = desk.unit().equals(model.lead().unit);
        boolean office = desk.post() == Post.CONGRESS_OFFICE || desk.post() == Post.CPPCC_OFFICE;
        if (!unit && desk.post() != model.keeper()) {
            refusals.add(office ? "other-office-keeps-paper" : "unknown-resource");
        }
        if (unit && !carriedBy.equals("UNIT")) {
            refusals.add("paper-carried-by-unit");
        }
        boolean told = round.answers.containsValue("DISSATISFIED");
        if (unit && told && model.submitters.size() > 1 && !round.concluded) {
            refusals.add("paper-goes-to-office");
        }
        if (!model.submitters.contains(submitter)) {
            refusals.add("not-one-of-the-submitters");
        }
        LocalDate delivered = round.deliveredOn;
        if (signedOn.isAfter(today) || (delivered != null && signedOn.isBefore(delivered))) {
            refusals.add("signed-on-impossible");
        }
        if (round.answers.containsKey(submitter)) {
            refusals.add("already-answered");
        }
        return refusals;
    }
}
