package io.huiyin.supervision.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.UnreadableEvent;
import io.huiyin.contracts.Upcaster;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.Section;
import io.huiyin.supervision.casefile.Told;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SectionMappingTest {
    private final Section section = section();

    @Test
    void what_is_stored_is_read_again() {
        Document stored = SectionMapping.write(section);

        assertThat(stored).doesNotContainKey("versions"); // all are of the first one
        assertThat(SectionMapping.read(stored)).isEqualTo(section);
    }

    @Test
    void a_fact_kept_in_an_older_version_is_lifted() {
        Document stored = SectionMapping.write(section).append("versions", new Document("ProposalNumbered", 0));
        Document fact = stored.get("facts", Document.class).get("ProposalNumbered", Document.class);
        fact.append("no", fact.remove("number"));

        assertThat(SectionMapping.read(stored, new EventCodec(List.of(renaming()))))
                .isEqualTo(section);
        assertThatThrownBy(() -> SectionMapping.read(stored)).isInstanceOf(UnreadableEvent.class);
    }

    private static Upcaster renaming() {
        return new Upcaster() {
            @Override
            public String type() {
                return "ProposalNumbered";
            }

            @Override
            public int fromVersion() {
                return 0;
            }

            @Override
            public ObjectNode upcast(ObjectNode data) {
                data.set("number", data.remove("no"));
                return data;
            }
        };
    }

    private static Section section() {
        Story story = Story.whole("p-mapped");
        return Told.file(story).section(story.id());
    }
}
