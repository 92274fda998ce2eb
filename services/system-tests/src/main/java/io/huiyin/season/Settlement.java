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
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
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

    /** What is still under way, by name; the services are only asked once they have heard everything. */
    private Map<String, Long> open(Map<TopicPartition, Long> ends) {
        Map<String, Long> open = new TreeMap<>(lags(ends));
        if (!open.isEmpty()) {
            return open;
        }
        for (String service :
                List.of(endpoints.proposal(), endpoints.handling(), endpoints.survey(), endpoints.supervision())) {
            JsonNode counts = http.get(service + "/actuator/settled", null).body();
            counts.properties().forEach(count -> {
                if (count.getValue().asLong() != 0) {
                    open.merge(service + " " + count.getKey(), count.getValue().asLong(), Long::sum);
                }
            });
        }
        return open;
    }

    private Map<String, Long> lags(Map<TopicPartition, Long> ends) {
        Map<String, ListConsumerGroupOffsetsSpec> all = new HashMap<>();
        GROUPS.keySet().forEach(group -> all.put(group, new ListConsumerGroupOffsetsSpec()));
        Map<String, Long> lags = new HashMap<>();
        try {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> heard =
                    admin.listConsumerGroupOffsets(all).all().get();
            GROUPS.forEach((group, topics) -> {
                long lag = lag(topics, heard.getOrDefault(group, Map.of()), ends);
                if (lag != 0) {
                    lags.put("lag " + group, lag);
                }
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException brokerAway) {
            lags.put("lag", -1L);
        }
        return lags;
    }

    private static long lag(
            List<String> topics, Map<TopicPartition, OffsetAndMetadata> heard, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()))
                .mapToLong(end -> {
                    OffsetAndMetadata offset = heard.get(end.getKey());
                    return end.getValue() - (offset == null ? 0 : offset.offset());
                })
                .sum();
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
