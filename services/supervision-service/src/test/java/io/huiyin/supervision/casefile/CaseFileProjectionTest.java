package io.huiyin.supervision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.SignOffChainSet;
import io.huiyin.contracts.value.CorrectedAct;
import io.huiyin.contracts.value.CorrectionVerdict;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.messaging.consume.Position;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.persistence.StoredInMemory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseFileProjectionTest {
    private final List<EventEnvelope> events = allEvents();

    private static List<EventEnvelope> allEvents() {
        List<EventEnvelope> all = new ArrayList<>();
        all.add(Story.session());
        all.addAll(Story.whole("p1").events());
        all.addAll(new Story("p2", ProposalKind.CPPCC_PROPOSAL, Story.FINANCE, Story.EDUCATION)
                .registered()
                .assigned()
                .stopped()
                .events());
        all.addAll(new Story("p3", ProposalKind.CPPCC_PROPOSAL, Story.FINANCE)
                .registered()
                .assigned()
                .on(Story.REPLY_DUE.plusDays(8))
                .deliveredLate(1, Story.REPLY_DUE, "c1", Story.REPLY_DUE)
                .correctionDecided(
                        CorrectedAct.DELIVERY,
                        "lead1",
                        Story.FINANCE,
                        1,
                        "c1",
                        Story.REPLY_DUE.plusDays(8),
                        Story.REPLY_DUE,
                        Story.REPLY_DUE,
                        CorrectionVerdict.CONFIRM)
                .events());
        Story into = new Story("p4", ProposalKind.CPPCC_PROPOSAL, Story.FINANCE, Story.EDUCATION);
        Story merged = new Story("p5", ProposalKind.CPPCC_PROPOSAL, Story.FINANCE).registered();
        into.registered()
                .assigned()
                .joined("co8", Story.HOUSING, Story.OPINION_DUE)
                .left("co8", Story.HOUSING)
                .tookOver(merged, 2);
        all.addAll(into.events());
        all.addAll(merged.mergedInto(into).events());
        return all;
    }

    /** What {@code EventConsumer} does with one event. */
    private static void feed(CaseFileProjection projection, EventEnvelope event) {
        Position position = new Position(event.key(), event.aggregateid(), event.sequence());
        long last = projection.last(position);
        if (event.sequence() <= last) {
            return;
        }
        assertThat(event.sequence()).isEqualTo(last + 1);
        projection.handle(event);
        projection.advance(position);
    }

    private static String dump(List<EventEnvelope> order) {
        StoredInMemory store = new StoredInMemory();
        CaseFileProjection projection = new CaseFileProjection(store, store.sessions);
        order.forEach(event -> feed(projection, event));
        return store.dump();
    }

    @Test
    void the_order_between_aggregates_does_not_matter() {
        String expected = dump(events);
        assertThat(expected).contains("ProposalClosed", "2023-08-20").doesNotContain("recordedAt");
        for (long seed = 1; seed <= 25; seed++) {
            assertThat(dump(interleaved(new Random(seed)))).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void every_event_twice_gives_the_same() {
        String expected = dump(events);
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            List<EventEnvelope> order = new ArrayList<>();
            for (EventEnvelope event : interleaved(random)) {
                order.add(event);
                order.add(event);
                if (random.nextInt(5) == 0) {
                    int last = order.size();
                    order.addAll(new ArrayList<>(order.subList(last - random.nextInt(Math.min(last, 40)), last)));
                }
            }
            assertThat(dump(order)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("D10: a unit's own chain is of no case; set again and heard twice it is kept as it was set last")
    void a_units_chain_makes_no_case_file() {
        StoredInMemory store = new StoredInMemory();
        CaseFileProjection projection = new CaseFileProjection(store, store.sessions);
        String id = "141129:u010:sign-off-chain:OPINION";
        Story unit = new Story("u010", ProposalKind.CPPCC_PROPOSAL, Story.FINANCE)
                .say("UnitSignOffChain", id, chain("全局仅三人", SignOffLevel.DRAFT, SignOffLevel.SIGN_OFF))
                .say("UnitSignOffChain", id, chain("人员已补齐", SignOffLevel.values()));

        unit.events().forEach(event -> feed(projection, event));
        unit.events().forEach(event -> feed(projection, event));

        assertThat(store.find("141129:u010")).isEmpty();
        assertThat(store.sessions.find(id)).hasValueSatisfying(section -> {
            assertThat(section.sequence()).isEqualTo(2);
            assertThat(section.facts().values()).containsExactly(chain("人员已补齐", SignOffLevel.values()));
        });
    }

    private static SignOffChainSet chain(String reason, SignOffLevel... levels) {
        return new SignOffChainSet("u010", DocumentKind.OPINION, List.of(levels), reason);
    }

    @Test
    void an_event_costs_one_document_write() {
        StoredInMemory store = new StoredInMemory();
        CaseFileProjection projection = new CaseFileProjection(store, store.sessions);
        Story.whole("p1").events().forEach(event -> feed(projection, event));
        assertThat(store.writes).isEqualTo(Story.whole("p1").events().size());
        assertThat(store.find("141129:p1").orElseThrow().version()).isEqualTo(store.writes);
    }

    @Test
    void three_topics_write_one_case_file_at_the_same_time() {
        String expected = dump(events);
        Map<String, List<EventEnvelope>> topics = events.stream()
                .collect(Collectors.groupingBy(event ->
                        io.huiyin.contracts.EventTypes.topic(event.data().getClass())));
        for (int run = 0; run < 10; run++) {
            StoredInMemory store = new StoredInMemory();
            List<CompletableFuture<Void>> consumers = topics.values().stream()
                    .map(topic -> {
                        CaseFileProjection projection = new CaseFileProjection(store, store.sessions);
                        return CompletableFuture.runAsync(() -> topic.forEach(event -> feed(projection, event)));
                    })
                    .toList();
            consumers.forEach(CompletableFuture::join);
            assertThat(store.dump()).isEqualTo(expected);
        }
    }

    @Test
    void an_unknown_type_only_moves_the_sequence() {
        StoredInMemory store = new StoredInMemory();
        CaseFileProjection projection = new CaseFileProjection(store, store.sessions);
        Story story = Story.whole("p1");
        feed(projection, story.events().get(0));
        Position unknown = new Position(story.id(), story.id(), 2);
        projection.last(unknown);
        projection.advance(unknown);
        CaseFile file = store.find(story.id()).orElseThrow();
        assertThat(file.heard(story.id())).isEqualTo(2);
        assertThat(file.section(story.id()).entries()).hasSize(1);
        assertThat(CaseView.of(file)).isPresent();
    }

    @Test
    void the_view_is_a_function_of_the_sections() {
        StoredInMemory one = new StoredInMemory();
        StoredInMemory other = new StoredInMemory();
        CaseFileProjection first = new CaseFileProjection(one, one.sessions);
        CaseFileProjection second = new CaseFileProjection(other, other.sessions);
        events.forEach(event -> feed(first, event));
        interleaved(new Random(7)).forEach(event -> feed(second, event));
        assertThat(CaseView.of(one.find("141129:p1").orElseThrow()))
                .isEqualTo(CaseView.of(other.find("141129:p1").orElseThrow()));
    }

    /** Any order that keeps each aggregate's. */
    private List<EventEnvelope> interleaved(Random random) {
        Map<String, Deque<EventEnvelope>> byAggregate = new LinkedHashMap<>();
        events.forEach(event -> byAggregate
                .computeIfAbsent(event.aggregateid(), id -> new ArrayDeque<>())
                .add(event));
        List<String> turns = new ArrayList<>();
        byAggregate.forEach((id, queue) -> turns.addAll(Collections.nCopies(queue.size(), id)));
        Collections.shuffle(turns, random);
        return turns.stream().map(id -> byAggregate.get(id).remove()).toList();
    }
}
