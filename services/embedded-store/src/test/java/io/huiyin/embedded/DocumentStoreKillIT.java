package io.huiyin.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreKillIT {
    @TempDir
    Path folder;

    @Test
    @DisplayName("kill -9 three times over: every acknowledged write is found, none is half done")
    void every_acknowledged_write_is_found_after_kill_9() throws Exception {
        Path file = folder.resolve("documents.mv");
        Map<String, String> expected = new HashMap<>();

        for (int run = 0; run < 3; run++) {
            List<String> acknowledged = ChildJvm.acknowledgedBeforeKill(
                    DocumentWriter.class, 800 + 700 * run, file, Ports.anyFree(), "run" + run);
            for (String each : acknowledged) {
                String[] idAndVersion = each.split("=");
                expected.put(idAndVersion[0], idAndVersion[1]);
            }
        }

        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file, Ports.anyFree());
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> cases = client.getDatabase("killed").getCollection("cases");
            expected.forEach((id, version) -> {
                Document found = cases.find(eq("_id", id)).first();
                if (version.equals("gone")) {
                    assertThat(found).as(id).isNull();
                } else if (found != null) {
                    // one more write may have been done without having been acknowledged
                    int atLeast = Integer.parseInt(version);
                    assertThat(found.getInteger("version")).as(id).isBetween(atLeast, atLeast + 1);
                } else {
                    assertThat(mayHaveBeenDeletedUnacknowledged(id, expected))
                            .as(id + " lost")
                            .isTrue();
                }
            });
            for (Document each : cases.find()) {
                assertThat(each.getList("events", Integer.class))
                        .as("version and events of one document were written together")
                        .isEqualTo(IntStream.rangeClosed(1, each.getInteger("version"))
                                .boxed()
                                .toList());
            }
        }
    }

    /** The writer deletes the last but one of every four; the kill may fall between the delete and its answer. */
    private static boolean mayHaveBeenDeletedUnacknowledged(String id, Map<String, String> expected) {
        int dash = id.lastIndexOf('-');
        int number = Integer.parseInt(id.substring(dash + 1));
        String after = id.substring(0, dash + 1) + (number + 3);
        return number % 4 == 1 && !expected.containsKey(after);
    }
}
