package io.huiyin.model;

import io.huiyin.contracts.value.Post;
import io.huiyin.model.CaseModel.Extension;
import io.huiyin.model.CaseModel.Round;
import io.huiyin.model.Step.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** 延期: asked, explained, decided, taken back (R25–R28, A5, A6, D1, D16). */
final class ExtensionTries extends Hands {
    ExtensionTries(Hands others) {
        super(others);
    }

    /** What brings it on. */
    void onward(Round round, List<Supplier<Step>> open) {
        boolean near = today.plusDays(25).isAfter(round.due);
        if (round.number == 1 && round.deliveredOn == null && near && oneIn(12)) {
            open.add(() -> request(round));
        }
        round.pendingExtension().ifPresent(pending -> {
            if (!pending.explained && round.deliveredOn == null && oneIn(2)) {
                open.add(() -> explain(round));
            } else if (oneIn(3)) {
                open.add(() -> oneIn(4) ? withdraw(round) : decide(round));
            }
        });
    }

    /** Whatever comes to somebody's mind. */
    List<Supplier<Step>> any(Round round) {
        return List.of(() -> request(round), () -> explain(round), () -> decide(round), () -> withdraw(round));
    }

    private Step request(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.UNIT_HEAD));
        LocalDate until = round.due.plusDays(random.nextInt(110) - 5L);
        String reason = oneIn(10) ? "" : "需现场勘察。";
        String report = oneIn(10) ? " " : "延期报告1号";
        Set<String> refusals = access(desk, Set.of(Post.UNIT_HEAD, Post.LIAISON_OFFICER));
        if (refusals.isEmpty()) {
            refusals.addAll(model.mayExtend(round, desk, until, today));
            if (reason.isBlank()) {
                refusals.add("extension-reason-missing");
            }
            if (report.isBlank()) {
                refusals.add("extension-report-missing");
            }
        }
        return new Step(
                "extend",
                endpoints.handling() + reply(round) + "/extensions",
                desk,
                Map.of("until", until.toString(), "reason", reason, "reportNumber", report),
                refusals,
                answer -> round.extensions.add(new Extension(until)));
    }

    /** R28: to all of them, face to face. */
    private Step explain(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.HANDLER));
        String id = latest(round);
        Set<String> refusals = model.mayWorkOn(round, desk, false);
        refusals.addAll(pending(round));
        return unitStep(
                "explain",
                reply(round) + "/contacts",
                desk,
                Map.of(
                        "phase",
                        "DURING",
                        "mode",
                        "VISIT",
                        "submitterIds",
                        model.submitters,
                        "summary",
                        "说明延期理由。",
                        "explains",
                        id),
                refusals,
                answer -> {
                    round.pendingExtension().orElseThrow().explained = true;
                    round.contactedBy.add(desk.unit());
                    round.metBy.add(desk.unit());
                });
    }

    private Step decide(Round round) {
        Desk desk =
                sometimesOther(office(pick(List.of(Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD))));
        boolean approves = !oneIn(3);
        boolean knowingly = oneIn(2);
        String reason = oneIn(6) ? "" : "情况属实。";
        Set<String> refusals = access(desk, Set.of(Post.GOVERNMENT_OFFICE_HEAD, Post.GOVERNMENT_OFFICE_VICE_HEAD));
        if (refusals.isEmpty()) {
            refusals.addAll(pending(round));
            if (!approves && reason.isBlank()) {
                refusals.add("extension-decision-reason-missing");
            }
            round.pendingExtension()
                    .filter(pending -> approves)
                    .ifPresent(pending -> refusals.addAll(mayApprove(pending, desk, knowingly, reason)));
        }
        return new Step(
                "decide-extension",
                endpoints.handling() + reply(round) + "/extensions/" + latest(round) + "/decisions",
                desk,
                Map.of("decision", approves ? "APPROVE" : "REFUSE", "reason", reason, "beyondStatute", knowingly),
                refusals,
                answer -> {
                    Extension decided = round.pendingExtension().orElseThrow();
                    decided.ended = true;
                    if (approves) {
                        round.due = decided.until;
                    }
                });
    }

    private Set<String> mayApprove(Extension pending, Desk desk, boolean knowingly, String reason) {
        Set<String> refusals = new TreeSet<>();
        if (model.beyondStatute(pending)) {
            if (desk.post() != Post.GOVERNMENT_OFFICE_HEAD) {
                refusals.add("beyond-statute-needs-the-head");
            }
            if (!knowingly) {
                refusals.add("beyond-statute-not-confirmed");
            }
            if (reason.isBlank()) {
                refusals.add("extension-decision-reason-missing");
            }
        }
        if (!pending.explained) {
            refusals.add("extension-not-explained");
        }
        return refusals;
    }

    private Step withdraw(Round round) {
        Desk desk = sometimesOther(unit(model.lead().unit, Post.LIAISON_OFFICER));
        String reason = oneIn(6) ? "" : "可以按期答复。";
        Set<String> refusals = access(desk, Set.of(Post.UNIT_HEAD, Post.LIAISON_OFFICER));
        if (refusals.isEmpty()) {
            refusals.addAll(model.mayWorkOn(round, desk, true));
            refusals.addAll(pending(round));
            if (reason.isBlank()) {
                refusals.add("extension-reason-missing");
            }
        }
        return new Step(
                "withdraw-extension",
                endpoints.handling() + reply(round) + "/extensions/" + latest(round) + "/withdrawals",
                desk,
                Map.of("reason", reason),
                refusals,
                answer -> round.pendingExtension().orElseThrow().ended = true);
    }

    private static String latest(Round round) {
        return "e" + Math.max(1, round.extensions.size());
    }

    private static Set<String> pending(Round round) {
        if (round.extensions.isEmpty()) {
            return Set.of("unknown-extension");
        }
        return round.pendingExtension().isPresent() ? Set.of() : Set.of("extension-already-ended");
    }
}
