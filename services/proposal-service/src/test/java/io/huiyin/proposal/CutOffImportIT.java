package io.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.fault.FaultPoint;
import io.huiyin.proposal.RunningService.Answer;
import io.huiyin.proposal.intake.Workbooks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A commit that ends in the middle, a new start, the same commit again. */
class CutOffImportIT {
    private static final String DATABASE = "proposal_cut_off_it";
    private static final AtomicInteger WRITES_LEFT = new AtomicInteger();

    /** No configuration class: the service's own scan must not find it. */
    static class EndsAfterSomeWrites {
        @Bean
        FaultPoint faultPoint() {
            return point -> {
                if (point.equals(FaultPoint.AFTER_DOCUMENT_WRITE) && WRITES_LEFT.decrementAndGet() < 0) {
                    throw new IllegalStateException("the process ends here");
                }
            };
        }
    }

    @Test
    void it_goes_on_where_it_ended_and_everything_is_said_once() {
        Workbooks rows = Workbooks.register();
        for (int serial = 1; serial <= 6; serial++) {
            rows.suggestion(serial);
        }
        String importId;
        try (RunningService ending = RunningService.start(DATABASE, EndsAfterSomeWrites.class)) {
            WRITES_LEFT.set(4);
            assertThat(ending.post(Post.GOVERNMENT_OFFICE, "/sessions", RunningService.session("cut", 6, 0))
                            .status())
                    .isEqualTo(200);
            importId = ending.upload("cut", rows.bytes()).text("importId");
            // the fourth row is written, but neither sent nor answered
            assertThat(ending.post(Post.GOVERNMENT_OFFICE, "/imports/" + importId + "/commits", Map.of())
                            .status())
                    .isEqualTo(500);
            claimAsIfEndedBeforeTheWrite(ending, importId, 6);
        }
        try (RunningService again = RunningService.start(DATABASE)) {
            List<EventEnvelope> leftBehind =
                    PublishedEvents.await(8, event -> event.commandid().startsWith(importId));
            assertThat(leftBehind).hasSize(8);
            Answer committed = again.post(Post.GOVERNMENT_OFFICE, "/imports/" + importId + "/commits", Map.of());
            assertThat(committed.body().path("already").asInt()).isEqualTo(4);
            assertThat(committed.body().path("ok").asInt()).isEqualTo(2);
            Set<String> ids = StreamSupport.stream(committed.body().path("rows").spliterator(), false)
                    .map(row -> row.path("proposalId").asText())
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(6).contains("cut-off-elsewhere");
            List<EventEnvelope> events = PublishedEvents.await(12, event -> ids.contains(event.subject()));
            assertThat(events).hasSize(12);
            assertThat(events.stream()
                            .collect(Collectors.groupingBy(EventEnvelope::aggregateid))
                            .values())
                    .allSatisfy(ofOne -> assertThat(ofOne)
                            .extracting(EventEnvelope::sequence)
                            .containsExactly(1L, 2L));
        }
    }

    /** Another import of the same row had claimed its number and ended before registering it. */
    private static void claimAsIfEndedBeforeTheWrite(RunningService service, String importId, int serial) {
        service.context()
                .getBean(MongoTemplate.class)
                .getCollection("claims")
                .insertOne(new Document("_id", "141129:cut:DEPUTY_SUGGESTION:交通:" + serial)
                        .append("purpose", "NUMBER")
                        .append("owner", "cut-off-elsewhere"));
        assertThat(importId).startsWith("141129:");
    }
}
