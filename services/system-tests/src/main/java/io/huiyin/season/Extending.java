package io.huiyin.season;

import io.huiyin.contracts.value.Post;
import io.huiyin.season.SeasonClient.Desk;
import java.time.LocalDate;
import java.util.Map;

/** 延期 (R25–R28): asked, explained to the submitters, decided or taken back. */
final class Extending {
    private final CaseDesk desk;
    private final Replying replying;

    Extending(CaseDesk desk, Replying replying) {
        this.desk = desk;
        this.replying = replying;
    }

    /** The unit's head reports and asks. */
    void request(LocalDate until) {
        desk.command(
                desk.lead(),
                Post.UNIT_HEAD,
                "extension-request",
                1,
                desk.reply(1) + "/extensions",
                Map.of("until", until.toString(), "reason", "涉及多部门协调，需现场勘察后才能答复。", "reportNumber", "延期报告〔2023〕1号"),
                Map.of("until", until.toString()));
    }

    /** R28: why, before anybody decides. */
    void explain() {
        replying.contact(1, "DURING", "VISIT", "上门说明延期的理由和新的答复时间。", "e1");
    }

    void approve(LocalDate until) {
        decide(CaseDesk.OFFICE_VICE_HEAD, "APPROVE", "理由成立，同意延期。", until, false);
    }

    /** D1: only the head, and on record. */
    void approveBeyondStatute(LocalDate until) {
        decide(CaseDesk.OFFICE_HEAD, "APPROVE", "已与县人大常委会沟通，同意延至法定期限以后答复。", until, true);
    }

    void refuse(LocalDate until) {
        decide(CaseDesk.OFFICE_VICE_HEAD, "REFUSE", "理由不充分，请按期答复。", until, false);
    }

    private void decide(Desk office, String decision, String reason, LocalDate until, boolean beyondStatute) {
        desk.office(
                office,
                "extension-decision",
                1,
                handling("/extensions/e1/decisions"),
                Map.of("decision", decision, "reason", reason, "beyondStatute", beyondStatute),
                Map.of("decision", decision, "until", until.toString()));
    }

    void withdraw() {
        desk.command(
                desk.lead(),
                Post.LIAISON_OFFICER,
                "extension-withdrawal",
                1,
                desk.reply(1) + "/extensions/e1/withdrawals",
                Map.of("reason", "已经协调到位，可以按期答复。"),
                Map.of());
    }

    private String handling(String path) {
        return desk.handling() + desk.reply(1) + path;
    }
}
