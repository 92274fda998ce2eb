package io.huiyin.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreFileIT {
    private static final int CASES = 400;
    private static final long MEGABYTE = 1024L * 1024;

    @TempDir
    Path folder;

    @Test
    void rewriting_the_same_documents_does_not_make_the_file_grow() throws Exception {
        Path file = folder.resolve("documents.mv");
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file, Ports.anyFree());
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> cases = client.getDatabase("size").getCollection("cases");
            Random random = new Random(1);
            cases.insertMany(IntStream.range(0, CASES)
                    .mapToObj(i -> new Document("_id", i).append("version", 0).append("text", text(random)))
                    .toList());

            List<Long> sizes = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                for (int i = 0; i < CASES; i++) {
                    cases.updateOne(
                            eq("_id", random.nextInt(CASES)), combine(inc("version", 1), set("text", text(random))));
                }
                sizes.add(Files.size(file) / MEGABYTE);
            }

            // 4 MB of documents; 4,000 updates have written more than 100 MB
            assertThat(sizes).allMatch(size -> size <= 30);
            assertThat(sizes.get(9)).as("%s", sizes).isLessThanOrEqualTo(sizes.get(4) + 6);
        }
    }

    @Test
    void what_was_stored_is_there_after_a_stop_with_its_indexes() {
        Path file = folder.resolve("documents.mv");
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file, Ports.anyFree());
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> units = client.getDatabase("kept").getCollection("units");
            units.createIndex(Indexes.ascending("no"), new IndexOptions().unique(true));
            units.createIndex(Indexes.ascending("name"));
            units.insertOne(new Document("_id", "U1").append("no", 1).append("name", "县交通局"));
            units.insertOne(new Document("_id", 2).append("no", 2));
        }

        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file, Ports.anyFree());
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> units = client.getDatabase("kept").getCollection("units");
            assertThat(units.find(eq("no", 1)).first()).containsEntry("name", "县交通局");
            assertThat(units.find(eq("_id", 2L)).first()).containsEntry("no", 2);
            assertThatThrownBy(() -> units.insertOne(new Document("_id", "U3").append("no", 2)))
                    .hasMessageContaining("11000");
            assertThatThrownBy(() -> units.insertOne(new Document("_id", "U1").append("no", 9)))
                    .hasMessageContaining("11000");
            assertThat(units.listIndexes().into(new ArrayList<>())).hasSize(3);
        }
    }

    @Test
    void a_file_in_use_and_a_port_in_use_are_refused_with_one_sentence() {
        Path file = folder.resolve("documents.mv");
        int port = Ports.anyFree();
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file, port)) {
            assertThat(store.description()).contains("内置文档库").contains(file.toString());
            assertThatThrownBy(() -> EmbeddedDocumentStore.start(file, Ports.anyFree()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("正被另一个程序使用");
            assertThatThrownBy(() -> EmbeddedDocumentStore.start(folder.resolve("other.mv"), port))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("端口 " + port);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3300; i++) {
            text.append((char) ('一' + random.nextInt(5000)));
        }
        return text.toString();
    }
}
