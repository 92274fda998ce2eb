package io.huiyin.supervision.casefile.persistence;

import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.Section;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/** Case files as documents: {@code {_id, schema, version, sections: {<aggregate id>: {...}}}}. */
final class CaseFileMapping {
    /** Case files of another schema are not read: {@code POST /rebuilds} makes them anew. */
    static final int SCHEMA = 1;

    private CaseFileMapping() {}

    static Document write(CaseFile file) {
        Document sections = new Document();
        file.sections().forEach((id, section) -> sections.append(id, SectionMapping.write(section)));
        return new Document("_id", file.id())
                .append("schema", SCHEMA)
                .append("version", file.version())
                .append("sections", sections);
    }

    static CaseFile read(Document stored) {
        String id = stored.getString("_id");
        if (stored.getInteger("schema", 0) != SCHEMA) {
            throw new IllegalStateException("case file " + id + " is of schema " + stored.get("schema")
                    + ", this build reads " + SCHEMA + ": POST /rebuilds");
        }
        SortedMap<String, Section> sections = new TreeMap<>();
        stored.get("sections", new Document()).forEach((aggregateId, section) -> {
            if (section instanceof Document document) {
                sections.put(aggregateId, SectionMapping.read(document));
            }
        });
        return new CaseFile(id, SectionMapping.number(stored, "version"), sections);
    }
}
