package io.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SharedStoresIT {
    private final TestStores stores = TestStores.shared();

    @Test
    void the_topics_of_the_system_are_there() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stores.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .contains("proposal.events", "handling.events", "survey.events", "caseFile.changes");
        }
    }

    @Test
    void every_database_name_is_a_database_of_its_own() {
        try (MongoClient client = MongoClients.create(stores.mongoUri("one"))) {
            client.getDatabase("one").getCollection("things").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase("two").getCollection("things").countDocuments())
                    .isZero();
            assertThat(client.getDatabase("one").getCollection("things").countDocuments())
                    .isOne();
        }
    }

    @Test
    void postgres_answers() throws Exception {
        try (var connection = DriverManager.getConnection(stores.postgresUrl(), stores.postgresUser(), "");
                var result = connection.createStatement().executeQuery("show fsync")) {
            result.next();
            assertThat(result.getString(1)).isEqualTo("on");
        }
    }
}
