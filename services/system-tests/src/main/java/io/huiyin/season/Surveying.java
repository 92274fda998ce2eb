package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 征询意见: links, answers on the page and on paper, what follows a 不满意 (R33, A5, D2–D4). */
final class Surveying {
    private static final int DISSATISFIED_LIMIT = 2;

    private final CaseDesk desk;
    private final Agenda agenda;
    private final CasePlan plan;
    private final @Nullable Story story;
    private final Rounds rounds;
    private final Set<Integer> dissatisfied = new HashSet<>();

    /** Handles one more round. */
    interface Rounds {
        /** @param deliverOn when its reply is delivered */
        void next(int round, LocalDate deliverOn);
    }

    Surveying(CaseDesk desk, Agenda agenda, CasePlan plan, @Nullable Story story, Rounds rounds) {
        this.desk = desk;
        this.agenda = agenda;
        this.plan = plan;
        this.story = story;
        this.rounds = rounds;
    }

    /** The day after delivery: links go out, answers are put on the agenda. */
    void begin(int round) {
        JsonNode links =
                desk.office(desk.keeper(), "issue-links", round, desk.survey(round) + "/links", Map.of(), Map.of());
        for (int i = 0; i < desk.submitters().size(); i++) {
            String submitter = desk.submitters().get(i);
            String token = links.path("details").path(submitter).asText();
            CasePlan.Answer answer = answer(round, i);
            Integer after = answer.afterDays();
            if (after != null) {
                LocalDate on = desk.today().plusDays(after);
                agenda.on(on, () -> {
                    if (story == Story.PAPER_CONFIRMED || story == Story.PAPER_OBJECTED) {
                        onPaper(round, submitter, answer.satisfaction());
                    } else {
                        answer(round, submitter, token, answer.satisfaction());
                    }
                });
            }
        }
    }

    private CasePlan.Answer answer(int round, int submitter) {
        boolean panel = story == Story.PANEL_FURTHER_ROUND || story == Story.PANEL_MEETING || story == Story.PANEL_LATE;
        if (panel && round <= DISSATISFIED_LIMIT) {
            return new CasePlan.Answer(5, "DISSATISFIED");
        }
        // who came with a merged case answers like the others
        CasePlan.Answer planned = plan.answers().get(submitter % plan.answers().size());
        return round == 1 ? planned : new CasePlan.Answer(planned.afterDays(), "BASICALLY_SATISFIED");
    }

    private void answer(int round, String submitter, String token, String satisfaction) {
        desk.submitter(
                submitter,
                "answer",
                round,
                "/survey-answers/" + token,
                Map.of("satisfaction", satisfaction, "comment", comment(satisfaction)),
                Map.of("satisfaction", satisfaction, "submitter", submitter));
        if (satisfaction.equals("DISSATISFIED")) {
            dissatisfied(round);
        }
    }

    private static String comment(String satisfaction) {
        return satisfaction.equals("DISSATISFIED") ? "答复的措施没有落实，请重新办理。" : "感谢办理。";
    }

    /** The unit carries the form back; the office has the submitter confirm it (D2). */
    private void onPaper(int round, String submitter, String satisfaction) {
        desk.paper(round, submitter, satisfaction, comment(satisfaction));
        agenda.on(desk.today().plusDays(1), () -> {
            JsonNode links = desk.office(
                    desk.keeper(),
                    "issue-confirmations",
                    round,
                    desk.survey(round) + "/confirmations",
                    Map.of(),
                    Map.of());
            String token = links.path("details").path(submitter).asText();
            agenda.on(desk.today().plusDays(1), () -> confirm(round, submitter, token));
        });
    }

    private void confirm(int round, String submitter, String token) {
        boolean objects = story == Story.PAPER_OBJECTED;
        desk.submitter(
                submitter,
                "confirmation",
                round,
                "/survey-confirmations/" + token,
                objects
                        ? Map.of("agree", false, "satisfaction", "DISSATISFIED", "comment", comment("DISSATISFIED"))
                        : Map.of("agree", true),
                Map.of("satisfaction", objects ? "DISSATISFIED" : "", "submitter", submitter));
        if (objects) {
            dissatisfied(round);
        }
    }

    /** The first 不满意 of a round opens the next one; the second round's, the panel. */
    private void dissatisfied(int round) {
        if (!dissatisfied.add(round)) {
            return;
        }
        if (dissatisfied.size() < DISSATISFIED_LIMIT) {
            rounds.next(round + 1, desk.today().plusDays(plan.secondRoundDays()));
            return;
        }
        int panelAfter = story == Story.PANEL_LATE ? 20 : 6;
        agenda.on(desk.today().plusDays(panelAfter), () -> panel(round));
    }

    private void panel(int round) {
        if (story == Story.PANEL_FURTHER_ROUND) {
            decide(round, "FURTHER_ROUND", "措施尚未落实，再办一轮。");
            rounds.next(round + 1, desk.today().plusDays(20));
            return;
        }
        if (story == Story.PANEL_MEETING) {
            decide(round, "MEETING", "会同主办单位和代表、委员座谈，形成会议纪要。");
            agenda.on(desk.today().plusDays(6), () -> decide(round, "CLOSE_WITH_EXPLANATION", "会议商定的措施已经落实，书面说明。"));
            return;
        }
        decide(round, "CLOSE_WITH_EXPLANATION", "受条件限制，已向代表、委员书面说明。");
    }

    private void decide(int round, String outcome, String explanation) {
        desk.office(
                CaseDesk.OFFICE_VICE_HEAD,
                "panel",
                round,
                desk.panel(round),
                Map.of("outcome", outcome, "explanation", explanation),
                Map.of("outcome", outcome));
    }
}
