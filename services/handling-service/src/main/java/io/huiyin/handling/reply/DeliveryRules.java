package io.huiyin.handling.reply;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Delivery;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.Submitter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One reply to each submitter, after signing, with proof (A9, D9). */
record DeliveryRules(List<Submitter> submitters, LocalDate signedOn) {
    /** The day of the last delivery. @throws Rejected with the first thing that is wrong */
    LocalDate check(List<Delivery> deliveries) {
        Map<String, Submitter> byId =
                submitters.stream().collect(Collectors.toMap(Submitter::submitterId, Function.identity()));
        Set<String> reached = new HashSet<>();
        for (Delivery delivery : deliveries) {
            Submitter submitter = byId.get(delivery.submitterId());
            if (submitter == null) {
                throw new Rejected(new ReplyRejected.UnknownSubmitter(delivery.submitterId()));
            }
            if (!reached.add(delivery.submitterId())) {
                throw new Rejected(new ReplyRejected.DeliveredTwice(submitter.name()));
            }
            checkOne(delivery, submitter.name());
        }
        for (Submitter submitter : submitters) {
            if (!reached.contains(submitter.submitterId())) {
                throw new Rejected(new ReplyRejected.SubmitterNotReached(submitter.name()));
            }
        }
        return deliveries.stream()
                .map(Delivery::deliveredOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void checkOne(Delivery delivery, String submitter) {
        if (delivery.deliveredOn().isBefore(signedOn)) {
            throw new Rejected(new ReplyRejected.DeliveredBeforeSigning(delivery.deliveredOn(), signedOn));
        }
        String proof = delivery.proof();
        if (delivery.channel() != DeliveryChannel.IN_SYSTEM && (proof == null || proof.isBlank())) {
            throw new Rejected(new ReplyRejected.DeliveryProofMissing(submitter, delivery.channel()));
        }
    }
}
