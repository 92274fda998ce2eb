package io.huiyin.supervision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.Upcaster;
import io.huiyin.supervision.RecordedSeason.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a broker, a network or a careless hand can do to a log. The same seed does the same. */
final class Disorder {
    private final Random random;

    Disorder(long seed) {
        random = new Random(seed);
    }

    /** Each message once to three times, later again all of them. */
    List<Message> repeated(List<Message> log) {
        List<Message> result = new ArrayList<>();
        List<Message> recent = new ArrayList<>();
        for (Message message : log) {
            result.add(message);
            recent.add(message);
            for (int again = random.nextInt(3); again > 0; again--) {
                result.add(recent.get(random.nextInt(recent.size())));
            }
        }
        result.addAll(log);
        return result;
    }

    /** One topic after the other. */
    List<Message> byTopic(List<Message> log, List<String> topics) {
        List<Message> result = new ArrayList<>();
        topics.forEach(topic ->
                log.stream().filter(message -> message.topic().equals(topic)).forEach(result::add));
        return result;
    }

    /** Any order in which each aggregate's own events stay in theirs: some late, some early against all others. */
    List<Message> shuffled(List<Message> log) {
        Map<String, Deque<Message>> queues = new LinkedHashMap<>();
        List<String> turns = new ArrayList<>();
        for (Message message : log) {
            queues.computeIfAbsent(message.aggregateId(), id -> new ArrayDeque<>())
                    .add(message);
            turns.add(message.aggregateId());
        }
        Collections.shuffle(turns, random);
        return turns.stream().map(id -> queues.get(id).remove()).toList();
    }

    /** Any order at all. */
    List<Message> scattered(List<Message> log) {
        List<Message> result = new ArrayList<>(log);
        Collections.shuffle(result, random);
        return result;
    }

    /** Every tenth or so, at least one. */
    List<Message> some(List<Message> log) {
        List<Message> result = new ArrayList<>(
                log.stream().filter(message -> random.nextInt(10) == 0).toList());
        if (result.isEmpty()) {
            result.add(log.get(0));
        }
        return result;
    }

    /** With unreadable messages in between, every kind on every topic. */
    List<Message> poisoned(List<Message> log) {
        List<Message> result = new ArrayList<>(log);
        for (Message victim : some(log)) {
            for (byte[] bytes : unreadable(victim)) {
                result.add(random.nextInt(result.size() + 1), victim.with(bytes));
            }
        }
        return result;
    }

    /** Nothing, noise, half of it, of a version to come, of another proposal, without its place. */
    private List<byte[]> unreadable(Message message) {
        byte[] noise = new byte[1 + random.nextInt(64)];
        random.nextBytes(noise);
        noise[0] = (byte) 0xff;
        String text = new String(message.value(), StandardCharsets.UTF_8);
        return Arrays.asList(
                null,
                noise,
                Arrays.copyOf(message.value(), message.value().length / 2),
                bytes(text.replaceFirst("(urn:huiyin:[A-Za-z]+):1", "$1:99")),
                bytes(text.replaceFirst("\"subject\":\"[^\"]*\"", "\"subject\":\"another\"")),
                bytes(text.replaceFirst("\"aggregateid\":\"[^\"]*\"", "\"aggregateid\":\"\"")));
    }

    /** As a build before version 1 would have written it; {@link #lifts} reads it. */
    Message old(Message message) {
        ObjectNode event = (ObjectNode) message.json();
        String schema = event.path("dataschema").asText();
        event.put("dataschema", schema.substring(0, schema.lastIndexOf(':')) + ":0");
        event.set("data", event.objectNode().set("old", event.path("data")));
        return message.with(bytes(event.toString()));
    }

    /** For every type that is still at version 1. */
    static List<Upcaster> lifts() {
        List<Upcaster> lifts = new ArrayList<>(Upcaster.ALL);
        for (Class<?> type : EventTypes.all()) {
            lifts.add(new Upcaster() {
                @Override
                public String type() {
                    return type.getSimpleName();
                }

                @Override
                public int fromVersion() {
                    return 0;
                }

                @Override
                public ObjectNode upcast(ObjectNode data) {
                    return (ObjectNode) data.get("old");
                }
            });
        }
        return lifts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
