package io.huiyin.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** Writes into a document store from eight threads until killed. Arguments: file, port, name of this run. */
final class DocumentWriter {
    private DocumentWriter() {}

    public static void main(String[] arguments) {
        EmbeddedDocumentStore store =
                EmbeddedDocumentStore.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        MongoClient client = MongoClients.create(store.connectionString());
        MongoCollection<Document> cases = client.getDatabase("killed").getCollection("cases");
        for (int thread = 0; thread < 8; thread++) {
            String own = arguments[2] + "-" + thread;
            new Thread(() -> write(cases, own)).start();
        }
    }

    private static void write(MongoCollection<Document> cases, String own) {
        String text = "文".repeat(1000);
        for (int i = 0; ; i++) {
            String id = own + "-" + i / 10;
            if (i % 10 == 0) {
                cases.insertOne(new Document("_id", id)
                        .append("version", 0)
                        .append("text", text)
                        .append("events", List.of()));
            } else {
                cases.updateOne(
                        new Document("_id", id).append("version", i % 10 - 1),
                        combine(inc("version", 1), push("events", i % 10), set("text", text + i)));
            }
            ChildJvm.acknowledged(id + "=" + i % 10);
            if (i % 40 == 39) {
                // leaves holes behind for the housekeeping
                cases.deleteOne(eq("_id", own + "-" + (i / 10 - 2)));
                ChildJvm.acknowledged(own + "-" + (i / 10 - 2) + "=gone");
            }
        }
    }
}
