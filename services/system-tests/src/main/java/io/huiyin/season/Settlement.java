package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.EventTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until nothing is under way: outboxes, consumers' lag, inbox, due jobs and index all at zero, twice in a row, with no
 * new event in between.
 */
public final class Settlement implements AutoCloseable {
    private static final Map<String, List<String>> GROUPS = Map.of(
            "proposal", List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC),
            "handling", List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC),
            "handling-process", List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC),
            "survey", List.of(EventTypes.HANDLING_TOPIC),
            "supervision", List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC));

    private final Endpoints endpoints;
    private final Http http;
    private final Duration patience;
    private final Admin admin;

    public Settlement(Endpoints endpoints, Http http, Duration patience) {
        this.endpoints = endpoints;
        this.http = http;
        this.patience = patience;
        Properties properties = new Properties();
        properties.put("bootstrap.servers", endpoints.bootstrapServers());
        properties.put("default.api.timeout.ms", "30000");
        this.admin = Admin.create(properties);
    }

    /**
     * Returns when settled. Waits as long as something moves: a slow machine is not a stuck one.
     *
     * @throws SeasonFailed naming what does not come to rest
     */
    public void await() {
        Map<TopicPartition, Long> before = Map.of();
        Map<String, Long> open = Map.of();
        long movedAt = System.nanoTime();
        while (System.nanoTime() - movedAt < patience.toNanos()) {
            Map<TopicPartition, Long> now = ends();
            Map<String, Long> stillOpen = open(now);
            if (!stillOpen.equals(open)) {
                movedAt = System.nanoTime();
            }
            open = stillOpen;
            if (open.isEmpty() && now.equals(before)) {
                return;
            }
            before = open.isEmpty() ? now : Map.of();
            LockSupport.parkNanos(Duration.ofMillis(open.isEmpty() ? 5 : 40).toNanos());
        }
        throw new SeasonFailed("nothing has moved for " + patience + ": " + open);
    }

    /** What is still under way, by name. */
    private Map<String, Long> open(Map<TopicPartition, Long> ends) {
        Map<String, Long> open = new TreeMap<>();
        for (String service :
                List.of(endpoints.proposal(), endpoints.handling(), endpoints.survey(), endpoints.supervision())) {
            JsonNode counts = http.get(service + "/actuator/settled", null).body();
            counts.properties().forEach(count -> {
                if (count.getValue().asLong() != 0) {
                    open.merge(service + " " + count.getKey(), count.getValue().asLong(), Long::sum);
                }
            });
        }
        GROUPS.forEach((group, topics) -> {
            long lag = lag(group, topics, ends);
            if (lag != 0) {
                open.put("lag " + group, lag);
            }
        });
        return open;
    }

    private long lag(String group, List<String> topics, Map<TopicPartition, Long> ends) {
        try {
            Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .filter(end -> topics.contains(end.getKey().topic()))
                    .mapToLong(end -> {
                        OffsetAndMetadata offset = heard.get(end.getKey());
                        return end.getValue() - (offset == null ? 0 : offset.offset());
                    })
                    .sum();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException brokerAway) {
            return -1;
        }
    }

    private Map<TopicPartition, Long> ends() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(EventTypes.PROPOSAL_TOPIC, EventTypes.HANDLING_TOPIC, EventTypes.SURVEY_TOPIC)) {
            for (int i = 0; i < 4; i++) {
                partitions.add(new TopicPartition(topic, i));
            }
        }
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> found =
                    admin.listOffsets(latest).all().get();
            found.forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException brokerAway) {
            return Map.of(new TopicPartition("away", 0), -1L);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
