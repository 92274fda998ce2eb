package io.huiyin.contracts.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.EventTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Schema (draft 7, which AsyncAPI reads as it is) of an event as it travels: the envelope with that type's data. */
public final class EventSchemas {
    private EventSchemas() {}

    /** The schema of one event class, made from the records. */
    public static ObjectNode of(Class<? extends DomainEvent> type) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .with(Option.FLATTENED_ENUMS);
        config.forTypesInGeneral().withPropertySorter((first, second) -> 0); // as declared
        config.forFields()
                .withRequiredCheck(field -> !nullable(field))
                .withTargetTypeOverridesResolver(field -> field.getType().getErasedType() == DomainEvent.class
                        ? List.of(field.getContext().resolve(type))
                        : null);
        ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(EventEnvelope.class);
        String name = type.getSimpleName();
        ObjectNode whole = schema.objectNode();
        whole.set("$schema", schema.remove("$schema"));
        whole.put("$id", EventTypes.schema(name)).put("title", name);
        whole.setAll(schema);
        ObjectNode properties = (ObjectNode) whole.path("properties");
        properties.putObject("type").put("const", name);
        properties.putObject("dataschema").put("const", EventTypes.schema(name));
        properties.putObject("specversion").put("const", "1.0");
        properties.putObject("datacontenttype").put("const", "application/json");
        ((ObjectNode) properties.path("sequence")).put("minimum", 1);
        return whole;
    }

    private static boolean nullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
