package io.huiyin.proposal.register.persistence;

import io.huiyin.proposal.session.OpenCases;
import io.huiyin.proposal.session.Session;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Counts proposals by what is stored of them; asked once a year, so it needs no index. */
final class MongoOpenCases implements OpenCases {
    private final MongoTemplate mongo;

    MongoOpenCases(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public int count(Session session) {
        Document open = new Document("jurisdiction", session.jurisdiction())
                .append("state.sessionId", session.sessionId())
                .append("state.stopped", null)
                .append("state.progress.closedOn", null);
        return Math.toIntExact(mongo.getCollection("proposals").countDocuments(open));
    }
}
