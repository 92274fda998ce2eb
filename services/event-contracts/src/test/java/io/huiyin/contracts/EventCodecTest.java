package io.huiyin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.HandlingEvent.OpinionSubmitted;
import io.huiyin.contracts.HandlingEvent.ReplySignedOff;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.sample.SampleEvents;
import io.huiyin.contracts.sample.Snapshots;
import io.huiyin.contracts.value.StopReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, EventEnvelope> EVENTS = SampleEvents.byType();

    private final EventCodec codec = new EventCodec();

    @Test
    void what_is_written_is_read_again() {
        assertThat(EVENTS.values())
                .allSatisfy(event -> assertThat(codec.read(codec.write(event))).contains(event));
    }

    @Test
    void unknown_fields_are_ignored_everywhere() {
        byte[] later = changed("ReplySignedOff", json -> {
            json.put("partitionkey", "x");
            json.withObject("/actor").put("badge", 7);
            json.withObject("/data").putObject("seal").put("no", 1);
        });

        assertThat(codec.read(later)).contains(EVENTS.get("ReplySignedOff"));
    }

    @Test
    void what_may_be_missing_may_be_null_too() {
        byte[] explicit = changed("SessionOpened", json -> {
            json.putNull("causationid");
            json.withObject("/actor").putNull("onBehalfOf");
        });

        assertThat(codec.read(explicit)).contains(EVENTS.get("SessionOpened"));
    }

    @Test
    @DisplayName("D5: written before opinions could be sent back: it was the first submission")
    void a_submission_that_does_not_say_which_is_the_first() {
        byte[] former =
                changed("OpinionSubmitted", json -> json.withObject("/data").remove("submission"));

        assertThat(codec.read(former))
                .hasValueSatisfying(event ->
                        assertThat(((OpinionSubmitted) event.data()).ordinal()).isEqualTo(1));
    }

    @Test
    @DisplayName("D5, D10: written before silent units and own chains were said")
    void a_signing_that_names_no_silent_units_is_read() {
        byte[] former =
                changed("ReplySignedOff", json -> json.withObject("/data").remove("silentUnits"));

        assertThat(codec.read(former)).hasValueSatisfying(event -> {
            assertThat(((ReplySignedOff) event.data()).silentUnits()).isNull();
            assertThat(((ReplySignedOff) event.data()).chain()).isNull();
        });
    }

    @Test
    void an_unknown_type_is_nothing_to_this_build() {
        assertThat(codec.read(changed("ReplySignedOff", json -> json.put("type", "ReplySealed"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "type",
                "source",
                "subject",
                "jurisdiction",
                "aggregatetype",
                "aggregateid",
                "sequence",
                "data"
            })
    void an_event_without_its_ids_is_unreadable(String field) {
        assertUnreadable(changed("ReplySignedOff", json -> json.remove(field)));
        assertUnreadable(changed("ReplySignedOff", json -> json.putNull(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commandid", "dataschema", "time", "actor", "occurredon", "recordedat"})
    void an_event_that_does_not_say_who_when_and_why_is_unreadable(String field) {
        assertUnreadable(changed("ReplySignedOff", json -> json.remove(field)));
    }

    @Test
    void an_unknown_type_needs_its_place_as_well() {
        assertUnreadable(changed(
                "ReplySignedOff", json -> json.put("type", "ReplySealed").remove("aggregateid")));
        assertUnreadable(changed(
                "ReplySignedOff", json -> json.put("type", "ReplySealed").put("sequence", 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "null", "[]", "7", "\"ReplySignedOff\"", "{", "{\"type\":7}", "不是事件", "{\"type\":\"\"}"
            })
    void what_is_no_envelope_is_unreadable(String text) {
        assertUnreadable(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytes_that_are_no_text_are_unreadable() {
        assertUnreadable(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    }

    @Test
    void data_of_another_kind_is_unreadable() {
        assertUnreadable(data("ReplySignedOff", data -> data.put("round", "first")));
        assertUnreadable(data("ReplySignedOff", data -> data.putObject("documentNumber")));
        assertUnreadable(data("ReplySignedOff", data -> data.put("signedOn", "30 September")));
        assertUnreadable(data("ReplyLevelPassed", data -> data.put("level", "APPROVE")));
        assertUnreadable(
                data("ProposalNumbered", data -> data.withObject("/number").put("serial", 0)));
        assertUnreadable(changed("ReplySignedOff", json -> json.put("data", "text")));
        assertUnreadable(changed("ReplySignedOff", json -> json.put("occurredon", "yesterday")));
    }

    @Test
    void data_of_another_proposal_is_unreadable() {
        assertUnreadable(data("ReplySignedOff", data -> data.put("proposalId", "another")));
        assertUnreadable(data("ReplySignedOff", data -> data.remove("proposalId")));
    }

    @Test
    void an_old_event_is_lifted_step_by_step() {
        EventCodec lifting = new EventCodec(List.of(
                upcaster(0, data -> data.set("documentNumber", data.remove("number"))),
                upcaster(-1, data -> data.set("signedOn", data.remove("date")))));
        byte[] old = changed("ReplySignedOff", json -> {
            json.put("dataschema", "urn:huiyin:ReplySignedOff:-1");
            ObjectNode data = json.withObject("/data");
            data.set("number", data.remove("documentNumber"));
            data.set("date", data.remove("signedOn"));
        });

        assertThat(lifting.read(old).map(EventEnvelope::data))
                .contains(EVENTS.get("ReplySignedOff").data());
    }

    @Test
    void an_old_event_nobody_can_lift_is_unreadable() {
        byte[] old = changed("ReplySignedOff", json -> json.put("dataschema", "urn:huiyin:ReplySignedOff:0"));

        assertUnreadable(old);
        assertThatThrownBy(() -> new EventCodec(List.of(upcaster(-1, data -> {}))).read(old))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("ReplySignedOff v0");
    }

    @Test
    void an_upcaster_that_fails_makes_the_event_unreadable_not_the_consumer_stop() {
        EventCodec failing = new EventCodec(List.of(upcaster(0, data -> {
            throw new IllegalStateException("never met this");
        })));

        assertThatThrownBy(() -> failing.read(
                        changed("ReplySignedOff", json -> json.put("dataschema", "urn:huiyin:ReplySignedOff:0"))))
                .isInstanceOf(UnreadableEvent.class)
                .hasRootCauseMessage("never met this");
    }

    @Test
    void a_newer_version_is_not_guessed_at() {
        byte[] newer = changed("ReplySignedOff", json -> json.put("dataschema", "urn:huiyin:ReplySignedOff:9"));

        assertThatThrownBy(() -> codec.read(newer))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("事件版本太新: ReplySignedOff v9，本程序读到 v1");
        assertUnreadable(changed("ReplySignedOff", json -> json.put("dataschema", "urn:huiyin:ReplySignedOff:next")));
    }

    @Test
    void the_reason_says_where_and_nothing_of_the_content() {
        byte[] broken = data("ReplySignedOff", data -> data.put("signedOn", "张三的电话"));
        byte[] cut = "{\"type\":\"ReplySignedOff\",\n\"id\":张三".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.read(broken)).hasMessage("读不懂的事件: signedOn");
        assertThatThrownBy(() -> codec.read(cut))
                .hasMessageStartingWith("读不懂的事件: 第 2 行")
                .hasMessageNotContaining("张三");
    }

    @Test
    void every_raised_version_has_all_its_upcasters() {
        for (Class<?> type : EventTypes.all()) {
            for (int from = 1; from < EventTypes.version(type.getSimpleName()); from++) {
                int version = from;
                assertThat(Upcaster.ALL)
                        .as("%s v%d", type.getSimpleName(), version)
                        .anyMatch(upcaster ->
                                upcaster.type().equals(type.getSimpleName()) && upcaster.fromVersion() == version);
            }
        }
    }

    @Test
    void every_type_has_the_topic_of_who_says_it() {
        assertThat(EventTypes.all().stream().map(Class::getSimpleName))
                .hasSizeGreaterThanOrEqualTo(33)
                .isSorted();
        assertThat(EventTypes.topic(ProposalEvent.SessionOpened.class)).isEqualTo("proposal.events");
        assertThat(EventTypes.topic(ReplySignedOff.class)).isEqualTo("handling.events");
        assertThat(EventTypes.topic(SurveyEvent.SurveyOpened.class)).isEqualTo("survey.events");
        assertThat(EventTypes.schema("SurveyOpened")).isEqualTo("urn:huiyin:SurveyOpened:1");
        assertThat(EVENTS.values())
                .allMatch(event -> event.source()
                        .equals("/" + EventTypes.topic(event.data().getClass()).replace(".events", "-service")));
    }

    private void assertUnreadable(byte[] bytes) {
        assertThatThrownBy(() -> codec.read(bytes)).isInstanceOf(UnreadableEvent.class);
    }

    private static byte[] data(String type, Consumer<ObjectNode> change) {
        return changed(type, json -> change.accept(json.withObject("/data")));
    }

    private static byte[] changed(String type, Consumer<ObjectNode> change) {
        try {
            ObjectNode json = (ObjectNode) MAPPER.readTree(new EventCodec().write(EVENTS.get(type)));
            change.accept(json);
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Upcaster upcaster(int from, Consumer<ObjectNode> change) {
        UnaryOperator<ObjectNode> step = data -> {
            change.accept(data);
            return data;
        };
        return new Upcaster() {
            @Override
            public String type() {
                return "ReplySignedOff";
            }

            @Override
            public int fromVersion() {
                return from;
            }

            @Override
            public ObjectNode upcast(ObjectNode data) {
                return step.apply(data);
            }
        };
    }

    @Test
    @DisplayName("A12: a stop said before merges named their number and withdrawals their submitters is still read")
    void a_stop_of_an_older_build_is_read() throws IOException {
        ObjectNode stopped = (ObjectNode) new ObjectMapper().readTree(Snapshots.read("samples", "ProposalStopped"));
        ((ObjectNode) stopped.path("data")).remove(List.of("mergedIntoNumber", "agreements"));
        assertThat(codec.read(stopped.toString().getBytes(StandardCharsets.UTF_8)))
                .map(EventEnvelope::data)
                .hasValueSatisfying(data -> assertThat(data)
                        .isEqualTo(new ProposalStopped(
                                "0188cc9a-9f10-7d02-8e0b-51c2a7f4b936",
                                StopReason.MERGED,
                                "0188cc9a-7d40-7c1e-9a55-3b1f0c6e2d71",
                                "与交通类第12号内容相同，经领衔代表同意并案办理")));
    }
}
