package io.huiyin.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the library gets wrong about commands with several writes: an ordered update goes on after a failure, and a
 * failed insert is counted as done.
 */
final class BulkWrites {
    Document run(String command, Document query, UnaryOperator<Document> execute) {
        if (command.equals("update")
                && isOrdered(query)
                && list(query.get("updates")).size() > 1) {
            return orderedUpdates(query, execute);
        }
        Document answer = execute.apply(query);
        if (command.equals("insert") && answer.containsKey("writeErrors")) {
            int asked = list(query.get("documents")).size();
            List<Document> errors = list(answer.get("writeErrors"));
            int firstError = number(errors.get(0), "index");
            answer.put("n", isOrdered(query) ? firstError : asked - errors.size());
        }
        return answer;
    }

    private static Document orderedUpdates(Document query, UnaryOperator<Document> execute) {
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        Document answer = new Document();
        int index = 0;
        for (Document update : list(query.get("updates"))) {
            Document one = query.clone();
            one.put("updates", List.of(update));
            answer = execute.apply(one);
            matched += number(answer, "n");
            modified += number(answer, "nModified");
            renumbered(answer.get("upserted"), index, upserted);
            renumbered(answer.get("writeErrors"), index, errors);
            if (!errors.isEmpty()) {
                break;
            }
            index++;
        }
        answer.put("n", matched);
        answer.put("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        return answer;
    }

    private static void renumbered(@Nullable Object entries, int index, List<Document> target) {
        for (Document entry : list(entries)) {
            entry.put("index", index);
            target.add(entry);
        }
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static boolean isOrdered(Document query) {
        return Boolean.TRUE.equals(query.getOrDefault("ordered", Boolean.TRUE));
    }

    private static List<Document> list(@Nullable Object value) {
        List<Document> documents = new ArrayList<>();
        if (value instanceof Iterable<?> values) {
            values.forEach(each -> documents.add((Document) each));
        }
        return documents;
    }
}
