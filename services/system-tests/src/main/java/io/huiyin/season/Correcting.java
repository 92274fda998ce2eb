package io.huiyin.season;

import io.huiyin.contracts.value.Post;
import io.huiyin.samples.SampleUnit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** D11: a unit says that a day on record is wrong, or enters an act late; the government office decides. */
final class Correcting {
    /** What a unit says, and what proves it. */
    static final Map<String, String> GROUNDS = Map.of("reason", "当日已办，经办人外出，未及时录入。", "evidence", "签收单第12号");

    private final CaseDesk desk;

    Correcting(CaseDesk desk) {
        this.desk = desk;
    }

    /** Whose day it is. */
    enum Act {
        RECEIPT("receipt-correction"),
        OPINION("opinion-correction"),
        DELIVERY("correction");

        private final String name;

        Act(String name) {
            this.name = name;
        }
    }

    /** @param path of the assignment, opinion or reply, in handling-service */
    void request(Act act, SampleUnit unit, int round, String path, LocalDate claimedOn) {
        Map<String, String> body = new LinkedHashMap<>(GROUNDS);
        body.put("claimedOn", claimedOn.toString());
        desk.command(
                unit,
                Post.LIAISON_OFFICER,
                act.name + "-request",
                round,
                path + "/corrections",
                body,
                Map.of("claimedOn", claimedOn.toString()));
    }

    /** The first one of that assignment, opinion or reply. */
    void decide(Act act, SampleUnit unit, int round, String path, boolean confirmed) {
        String decision = confirmed ? "CONFIRM" : "REFUSE";
        desk.office(
                Season.GOVERNMENT_OFFICE,
                act.name + "-decision",
                round,
                desk.handling() + path + "/corrections/c1/decisions",
                Map.of("decision", decision, "reason", confirmed ? "凭据与所称日期一致。" : "凭据日期无法辨认。"),
                Map.of("decision", decision, "unit", unit.fullName()));
    }
}
