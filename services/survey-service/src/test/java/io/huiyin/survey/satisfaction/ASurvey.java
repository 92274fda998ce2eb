package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.HandlingEvent.ReplyDelivered;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.DueDate;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.contracts.value.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Surveys as tests begin with them: a deputies' suggestion, delivered on 1 September 2023. */
final class ASurvey {
    static final String ID = "141129:p:survey:1";
    static final LocalDate DELIVERED = LocalDate.of(2023, 9, 1);
    static final LocalDate SIGNED = LocalDate.of(2023, 9, 4);
    static final LocalDate ENTERED = LocalDate.of(2023, 9, 6);
    static final String SCAN = "ab".repeat(32);

    private static final List<Submitter> SUBMITTERS = List.of(
            new Submitter("s1", "王𠮷", SubmitterKind.DEPUTY, true),
            new Submitter("s2", "李䶮", SubmitterKind.DEPUTY, false),
            new Submitter("s3", "赵㛃", SubmitterKind.DEPUTY, false));

    private ASurvey() {}

    static SatisfactionSurvey ofTwo() {
        return of(2);
    }

    static SatisfactionSurvey of(int submitters) {
        DueDate due = new DueDate(LocalDate.of(2023, 9, 30), "R24", "…", "141129-2023@1", "cn@2023.1", false, false);
        return SatisfactionSurvey.open(
                ID,
                new ReplyDelivered(
                        "p",
                        "141129:p:reply:1",
                        1,
                        ProposalKind.DEPUTY_SUGGESTION,
                        "关于修路的建议",
                        new UnitRef("u012", "中阳县交通运输局", "交通局", "中交"),
                        "中交〔2023〕1号函",
                        SUBMITTERS.subList(0, submitters),
                        List.of(new Delivery("s1", DeliveryChannel.BY_HAND, DELIVERED, "签收单1")),
                        DELIVERED,
                        due,
                        true,
                        due,
                        due,
                        Instant.parse("2023-09-12T16:00:00Z")));
    }

    static PaperEntry paper(String submitter, Satisfaction satisfaction, String comment) {
        return new PaperEntry(submitter, satisfaction, comment, SIGNED, PaperCarrier.UNIT);
    }

    static PaperForm form(LocalDate signedOn) {
        return new PaperForm(PaperCarrier.UNIT, signedOn, SCAN, "联络员", "u012", null);
    }
}
