package io.huiyin.supervision.casefile.persistence;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * All projections as text, for comparing: sorted by id, keys sorted, one document per line, without technical times. Two
 * read sides that heard the same events have equal dumps, whatever came twice or in which order the aggregates came.
 */
public final class CanonicalDump {
    private static final Set<String> TECHNICAL = Set.of("recordedAt", "recordedat", "time", "pendingEvents");

    private CanonicalDump() {}

    /** The dump of supervision's database. */
    public static String dump(MongoTemplate mongo) {
        return dump(mongo.getDb());
    }

    /** The dump of supervision's database. */
    public static String dump(MongoDatabase database) {
        StringBuilder dump = new StringBuilder();
        for (String collection : List.of(MongoCaseFiles.COLLECTION, MongoSessions.COLLECTION)) {
            SortedMap<String, String> lines = new TreeMap<>();
            database.getCollection(collection)
                    .find()
                    .forEach(document -> lines.put(document.getString("_id"), line(document)));
            lines.forEach((id, line) ->
                    dump.append(collection).append(' ').append(line).append('\n'));
        }
        return dump.toString();
    }

    /** One document. */
    static String line(Document document) {
        return ((Document) canonical(document)).toJson();
    }

    private static Object canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> {
                if (!TECHNICAL.contains(String.valueOf(key))) {
                    sorted.put(String.valueOf(key), canonical(inner));
                }
            });
            return new Document(sorted);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalDump::canonical).toList();
        }
        return value;
    }
}
