package io.huiyin.contracts.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.EventTypes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** AsyncAPI 3.0 of the topics: what travels on Kafka, made of the types and their schemas. */
public final class AsyncApi {
    private static final String SCHEMAS = "../../services/event-contracts/src/main/resources/schemas/";

    private final ObjectNode document = new ObjectMapper().createObjectNode();

    private AsyncApi() {}

    /** The document. */
    public static ObjectNode document() {
        return new AsyncApi().write();
    }

    private ObjectNode write() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Huiyin 回音: events")
                .put("version", "1.0.0")
                .put("description", "What the services say to each other. Generated from the records; see README.md.");
        document.put("defaultContentType", "application/json");
        document.putObject("channels");
        document.putObject("operations");
        document.putObject("components").putObject("messages");
        topicsWithTypes().forEach(this::topic);
        caseFileChanges();
        deadLetters();
        return document;
    }

    private void topic(String topic, Set<String> types) {
        String service = topic.replace(".events", "-service");
        ObjectNode channel = channel(topic, topic, "What " + service + " says. Kept for ever, in order per key.");
        ObjectNode topicConfiguration = kafka(channel, topic);
        topicConfiguration.putArray("cleanup.policy").add("delete");
        topicConfiguration.put("retention.ms", -1);
        types.forEach(type -> event(channel, type));
        operation("say" + capital(topic), topic, service + " says it; nobody else does.");
    }

    private void event(ObjectNode channel, String type) {
        ObjectNode message = message(channel, type, EventWords.all().getOrDefault(type, ""), "event-type", type);
        message.putObject("payload").put("$ref", SCHEMAS + type + ".json");
        message.put("x-sample", "../../services/event-contracts/src/main/resources/samples/" + type + ".json");
        ArrayNode actedOnBy = message.putArray("x-acted-on-by");
        EventHearers.byType().getOrDefault(type, Set.of()).forEach(actedOnBy::add);
    }

    private void caseFileChanges() {
        ObjectNode channel = channel(
                "caseFile.changes",
                "caseFile.changes",
                "Case files that changed; each node's index reads them again by id.");
        kafka(channel, EventTypes.CASE_FILE_TOPIC).putArray("cleanup.policy").add("compact");
        ObjectNode message =
                message(channel, "CaseFileChanged", "a case file has a new version", "event-type", "CaseFileChanged");
        ObjectNode payload = message.putObject("payload").put("type", "object");
        ObjectNode properties = payload.putObject("properties");
        properties.putObject("id").put("type", "string").put("description", "<jurisdiction>:<proposalId>");
        properties.putObject("version").put("type", "integer").put("minimum", 0);
        payload.putArray("required").add("id").add("version");
        operation("sayCaseFileChanges", "caseFile.changes", "supervision-service says it to its own nodes.");
    }

    private void deadLetters() {
        ObjectNode channel = channel(
                "deadLetters",
                "{topic}.{group}.dlq",
                "What a group could not read: the original bytes, whatever they are.");
        ObjectNode parameters = channel.putObject("parameters");
        parameters.putObject("topic").put("description", "the topic it came from");
        parameters.putObject("group").put("description", "the consumer group that could not read it");
        ObjectNode message =
                message(channel, "Unreadable", "no event, or one whose data does not fit its type", "reason", null);
        message.remove("contentType");
        message.put("contentType", "application/octet-stream");
        operation("sayDeadLetters", "deadLetters", "Every consumer says it.");
    }

    private ObjectNode channel(String id, String address, String description) {
        ObjectNode channel = ((ObjectNode) document.path("channels")).putObject(id);
        channel.put("address", address).put("description", description);
        channel.putObject("messages");
        return channel;
    }

    private static ObjectNode kafka(ObjectNode channel, String topic) {
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic).put("partitions", 4);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        kafka.put("bindingVersion", "0.5.0");
        return configuration;
    }

    private ObjectNode message(ObjectNode channel, String name, String summary, String header, String constant) {
        ((ObjectNode) channel.path("messages")).putObject(name).put("$ref", "#/components/messages/" + name);
        ObjectNode message = ((ObjectNode) document.path("components").path("messages")).putObject(name);
        message.put("name", name).put("title", name).put("summary", summary).put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        ObjectNode value = properties.putObject(header).put("type", "string");
        if (constant != null) {
            value.put("const", constant);
            properties.putObject("event-id").put("type", "string").put("description", "the envelope's id");
            headers.putArray("required").add("event-id").add("event-type");
        }
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("description", constant == null ? "unreadable" : "<jurisdiction>:<subject>, UTF-8");
        kafka.put("bindingVersion", "0.5.0");
        return message;
    }

    private void operation(String name, String channel, String summary) {
        ObjectNode operation = ((ObjectNode) document.path("operations")).putObject(name);
        operation.put("action", "send").put("summary", summary);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private static Map<String, Set<String>> topicsWithTypes() {
        Map<String, Set<String>> topics = new TreeMap<>();
        EventTypes.all()
                .forEach(type -> topics.computeIfAbsent(EventTypes.topic(type), topic -> new TreeSet<>())
                        .add(type.getSimpleName()));
        return topics;
    }

    private static String capital(String topic) {
        String stem = topic.replace(".events", "");
        return Character.toUpperCase(stem.charAt(0)) + stem.substring(1) + "Events";
    }
}
