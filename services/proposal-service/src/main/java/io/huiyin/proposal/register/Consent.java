package io.huiyin.proposal.register;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Agreement;
import io.huiyin.contracts.value.Submitter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A12: a withdrawal needs every submitter. */
record Consent(List<Submitter> submitters) {
    /** @throws Rejected SubmitterUnknown or SubmittersNotAgreed, which names those who are missing */
    void require(List<Agreement> agreements) {
        Map<String, Submitter> byId =
                submitters.stream().collect(Collectors.toMap(Submitter::submitterId, Function.identity()));
        for (Agreement agreement : agreements) {
            if (!byId.containsKey(agreement.submitterId())) {
                throw new Rejected(new ProposalRejected.SubmitterUnknown(agreement.submitterId()));
            }
        }
        List<String> agreed = agreements.stream().map(Agreement::submitterId).toList();
        List<String> missing = submitters.stream()
                .filter(submitter -> !agreed.contains(submitter.submitterId()))
                .map(Submitter::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new Rejected(new ProposalRejected.SubmittersNotAgreed(missing));
        }
    }

    /** One day per submitter, the first that was named. */
    static List<Agreement> distinct(List<Agreement> agreements) {
        Map<String, LocalDate> days = new java.util.LinkedHashMap<>();
        agreements.forEach(agreement -> days.putIfAbsent(agreement.submitterId(), agreement.agreedOn()));
        return days.entrySet().stream()
                .map(day -> new Agreement(day.getKey(), day.getValue()))
                .toList();
    }
}
