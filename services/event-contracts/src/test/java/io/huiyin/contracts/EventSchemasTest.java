package io.huiyin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.huiyin.contracts.sample.AdditiveChanges;
import io.huiyin.contracts.sample.EventSchemas;
import io.huiyin.contracts.sample.Snapshots;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Class<? extends DomainEvent>> types() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("a schema changes by additions only; any other change raises its version, with an upcaster")
    void a_schema_changes_by_additions_only(Class<? extends DomainEvent> type) throws IOException {
        String name = type.getSimpleName();
        ObjectNode schema = EventSchemas.of(type);
        if (Snapshots.exists("schemas", name)) {
            JsonNode committed = MAPPER.readTree(Snapshots.read("schemas", name));
            if (committed.path("$id").equals(schema.path("$id"))) {
                assertThat(AdditiveChanges.faults(committed, schema)).isEmpty();
            }
        }
        Snapshots.compare("schemas", name, Snapshots.pretty(schema));
    }

    @Test
    void there_is_one_schema_for_every_type_and_no_other() {
        assertThat(Snapshots.names("schemas"))
                .containsExactlyInAnyOrderElementsOf(
                        types().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_is_what_its_schema_says(Class<? extends DomainEvent> type) throws IOException {
        JsonNode sample = MAPPER.readTree(Snapshots.read("samples", type.getSimpleName()));
        assertThat(validator(type).validate(sample)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void another_type_s_data_is_not(Class<? extends DomainEvent> type) throws IOException {
        ObjectNode sample = (ObjectNode) MAPPER.readTree(Snapshots.read("samples", type.getSimpleName()));
        sample.putObject("data").put("somethingElse", true);
        assertThat(validator(type).validate(sample)).isNotEmpty();
    }

    @Test
    void the_guard_lets_additions_pass() {
        assertThat(faultsOf(schema ->
                        properties(schema, "UnitRef").putObject("since").put("type", "string")))
                .isEmpty();
        assertThat(faultsOf(schema -> constants(schema).add("MOTION"))).isEmpty();
    }

    @Test
    void the_guard_stops_what_others_could_not_read() {
        assertThat(faultsOf(schema -> properties(schema, "UnitRef").remove("name")))
                .containsExactly("UnitRef.name is gone");
        assertThat(faultsOf(schema -> properties(schema, "ProposalAssigned")
                        .withObject("/year")
                        .put("type", "string")))
                .containsExactly("ProposalAssigned.year: type was \"integer\", is \"string\"");
        assertThat(faultsOf(schema -> {
                    properties(schema, "UnitRef").putObject("since").put("type", "string");
                    ((ArrayNode) definition(schema, "UnitRef").path("required")).add("since");
                }))
                .containsExactly("UnitRef.since is now needed");
        assertThat(faultsOf(schema -> ((ArrayNode) definition(schema, "UnitRef").path("required")).remove(0)))
                .singleElement()
                .asString()
                .endsWith("may now be missing");
        assertThat(faultsOf(schema -> constants(schema).remove(0)))
                .containsExactly("ProposalKind lost DEPUTY_SUGGESTION");
        assertThat(faultsOf(schema -> properties(schema, "ProposalAssigned")
                        .withObject("/points/items")
                        .put("$ref", "#/x")))
                .singleElement()
                .asString()
                .startsWith("ProposalAssigned.points[]: $ref was");
        assertThat(faultsOf(schema -> ((ObjectNode) schema.path("definitions")).remove("Point")))
                .containsExactly("Point is gone");
    }

    private static List<String> faultsOf(Consumer<ObjectNode> change) {
        ObjectNode before = EventSchemas.of(ProposalEvent.ProposalAssigned.class);
        ObjectNode after = before.deepCopy();
        change.accept(after);
        return AdditiveChanges.faults(before, after);
    }

    private static JsonNode definition(ObjectNode schema, String name) {
        return schema.path("definitions").path(name);
    }

    private static ArrayNode constants(ObjectNode schema) {
        return (ArrayNode) definition(schema, "ProposalKind").path("enum");
    }

    private static ObjectNode properties(ObjectNode schema, String name) {
        return (ObjectNode) definition(schema, name).path("properties");
    }

    private static JsonSchema validator(Class<? extends DomainEvent> type) throws IOException {
        JsonNode schema = MAPPER.readTree(Snapshots.read("schemas", type.getSimpleName()));
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
