package io.huiyin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.sample.AsyncApi;
import io.huiyin.contracts.sample.EventTable;
import io.huiyin.contracts.sample.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/events says what the records, the services and the models say. */
class EventDocumentsTest {
    private static final Path FOLDER = Snapshots.root().resolve("docs/events");

    @Test
    void the_asyncapi_document_is_true() {
        Snapshots.compare(FOLDER.resolve("asyncapi.json"), Snapshots.pretty(AsyncApi.document()));
    }

    @Test
    void the_table_of_types_is_true() throws IOException {
        Path readme = FOLDER.resolve("README.md");
        Snapshots.compare(readme, EventTable.into(Files.readString(readme)));
    }

    @Test
    void every_type_has_its_line_and_every_line_its_type() {
        assertThat(EventTable.types())
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.all().stream().map(Class::getSimpleName).toList());
    }

    @Test
    void nobody_listens_for_what_is_never_said() {
        assertThat(EventTable.heardTypes())
                .isNotEmpty()
                .allMatch(type -> EventTypes.find(type).isPresent());
    }
}
