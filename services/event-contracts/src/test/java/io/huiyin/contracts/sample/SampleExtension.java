package io.huiyin.contracts.sample;

import static io.huiyin.contracts.sample.SampleValues.DECISION_DUE;
import static io.huiyin.contracts.sample.SampleValues.EXTENDED_DUE;
import static io.huiyin.contracts.sample.SampleValues.OFFICE_HEAD;
import static io.huiyin.contracts.sample.SampleValues.PROPOSAL;
import static io.huiyin.contracts.sample.SampleValues.REPLY_DUE;
import static io.huiyin.contracts.sample.SampleValues.STATUTORY_DUE;
import static io.huiyin.contracts.sample.SampleValues.TRAFFIC;
import static io.huiyin.contracts.sample.SampleValues.UNIT_HEAD;
import static io.huiyin.contracts.sample.SampleValues.reply;
import static io.huiyin.contracts.sample.SampleValues.wakeAt;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.HandlingEvent.ExtensionApproved;
import io.huiyin.contracts.HandlingEvent.ExtensionDecisionOverdue;
import io.huiyin.contracts.HandlingEvent.ExtensionRefused;
import io.huiyin.contracts.HandlingEvent.ExtensionRequested;
import io.huiyin.contracts.HandlingEvent.ExtensionWithdrawn;
import java.time.LocalDate;

/** Extensions of the reply, each way one can end: told of the same reply, so that each type has its sample. */
final class SampleExtension {
    private static final String REPLY = reply().id();

    private final SampleLife life;

    SampleExtension(SampleLife life) {
        this.life = life;
    }

    void ask() {
        say(
                "2023-09-25T09:00:00",
                UNIT_HEAD,
                new ExtensionRequested(
                        PROPOSAL,
                        REPLY,
                        1,
                        "e1",
                        TRAFFIC,
                        "中交运报〔2023〕41号",
                        "㙍坪桥涉河手续须经市水利局审批，10月底方能批复",
                        EXTENDED_DUE.on(),
                        LocalDate.of(2023, 9, 25),
                        REPLY_DUE,
                        DECISION_DUE,
                        STATUTORY_DUE,
                        true,
                        wakeAt(DECISION_DUE)));
        say(
                "2023-10-10T00:00:00",
                Actor.system("extension"),
                new ExtensionDecisionOverdue(PROPOSAL, REPLY, 1, "e1", DECISION_DUE, 1));
        say(
                "2023-10-10T10:00:00",
                OFFICE_HEAD,
                new ExtensionApproved(
                        PROPOSAL,
                        REPLY,
                        1,
                        "e1",
                        REPLY_DUE,
                        EXTENDED_DUE,
                        LocalDate.of(2023, 10, 10),
                        "涉河审批属客观原因，已超过代表法期限，同意",
                        true));
        say(
                "2023-10-10T10:01:00",
                OFFICE_HEAD,
                new ExtensionRefused(PROPOSAL, REPLY, 1, "e2", REPLY_DUE, LocalDate.of(2023, 10, 10), "理由不充分，请抓紧答复"));
        say(
                "2023-10-10T10:02:00",
                UNIT_HEAD,
                new ExtensionWithdrawn(
                        PROPOSAL, REPLY, 1, "e3", REPLY_DUE, LocalDate.of(2023, 10, 10), "手续已提前批复，不再需要延期"));
    }

    private void say(String at, Actor actor, DomainEvent event) {
        life.say(reply(), at, LocalDate.parse(at.substring(0, 10)), actor, event);
    }
}
