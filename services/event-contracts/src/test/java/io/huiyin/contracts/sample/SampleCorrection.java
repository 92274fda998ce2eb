package io.huiyin.contracts.sample;

import static io.huiyin.contracts.sample.SampleValues.LEAD;
import static io.huiyin.contracts.sample.SampleValues.OFFICE;
import static io.huiyin.contracts.sample.SampleValues.PROPOSAL;
import static io.huiyin.contracts.sample.SampleValues.REPLY_DUE;
import static io.huiyin.contracts.sample.SampleValues.SURVEY_REMIND;
import static io.huiyin.contracts.sample.SampleValues.SURVEY_SILENCE;
import static io.huiyin.contracts.sample.SampleValues.TRAFFIC;
import static io.huiyin.contracts.sample.SampleValues.UNIT_HEAD;
import static io.huiyin.contracts.sample.SampleValues.reply;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.HandlingEvent.CorrectionDecided;
import io.huiyin.contracts.HandlingEvent.CorrectionRequested;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import java.time.LocalDate;

/** The day of the delivery is corrected to an earlier one; silence still counts from the day on which the links went out. */
final class SampleCorrection {
    private static final LocalDate RECORDED = LocalDate.of(2023, 9, 12);
    private static final LocalDate CLAIMED = LocalDate.of(2023, 9, 11);

    private final SampleLife life;

    SampleCorrection(SampleLife life) {
        this.life = life;
    }

    void correct() {
        say(
                "2023-10-11T09:00:00",
                UNIT_HEAD,
                new CorrectionRequested(
                        PROPOSAL,
                        CorrectedAct.DELIVERY,
                        LEAD.assignmentId(),
                        1,
                        "c1",
                        TRAFFIC,
                        false,
                        RECORDED,
                        CLAIMED,
                        "登记时误填为次日",
                        "挂号收据 2023-0911-3",
                        LocalDate.of(2023, 10, 11),
                        REPLY_DUE));
        say(
                "2023-10-12T10:00:00",
                OFFICE,
                new CorrectionDecided(
                        PROPOSAL,
                        CorrectedAct.DELIVERY,
                        LEAD.assignmentId(),
                        1,
                        "c1",
                        TRAFFIC,
                        false,
                        RECORDED,
                        CLAIMED,
                        CorrectionVerdict.CONFIRM,
                        "收据日期相符",
                        LocalDate.of(2023, 10, 12),
                        CLAIMED,
                        REPLY_DUE,
                        true,
                        SURVEY_REMIND,
                        SURVEY_SILENCE));
    }

    private void say(String at, Actor actor, DomainEvent event) {
        life.say(reply(), at, LocalDate.parse(at.substring(0, 10)), actor, event);
    }
}
