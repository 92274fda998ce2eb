package io.huiyin.handling.reply;

import io.huiyin.contracts.value.OpinionTreatment;
import io.huiyin.contracts.value.PointAnswer;
import io.huiyin.contracts.value.ReplyDisclosure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft says (R63, R71, R75, R32, A1). */
public record DraftContent(
        List<PointAnswer> answers,
        String outcomeClass,
        ReplyDisclosure disclosure,
        @Nullable String disclosureReason,
        List<OpinionTreatment> opinionTreatments) {
    public DraftContent {
        answers = List.copyOf(answers);
        opinionTreatments = List.copyOf(opinionTreatments);
    }
}
