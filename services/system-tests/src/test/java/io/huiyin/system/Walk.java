package io.huiyin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.huiyin.contracts.EventEnvelope;
import io.huiyin.contracts.HandlingEvent.RoundOpened;
import io.huiyin.contracts.ProposalEvent.ProposalAssigned;
import io.huiyin.contracts.ProposalEvent.ProposalStopped;
import io.huiyin.contracts.SurveyEvent.SurveyConcluded;
import io.huiyin.fault.EventLog;
import io.huiyin.season.CommandLog;
import io.huiyin.supervision.casefile.persistence.CanonicalDump;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/** What must hold after any season, however it was disturbed, read from the stores directly. */
final class Walk {
    /** Commands that leave no event: the dry run, the links, the commit (its rows are commands of their own). */
    private static final Set<String> SILENT =
            Set.of("check-import", "commit-import", "issue-links", "issue-confirmations");
    /** Events that belong to no case. */
    private static final Set<String> OF_NO_CASE = Set.of("SessionOpened", "SessionClosed", "SignOffChainSet");

    private final String mongoUri;
    private final String jdbcUrl;
    private final String bootstrapServers;

    Walk(String mongoUri, String jdbcUrl, String bootstrapServers) {
        this.mongoUri = mongoUri;
        this.jdbcUrl = jdbcUrl;
        this.bootstrapServers = bootstrapServers;
    }

    /** All case files, canonical. */
    String dump() {
        try (MongoClient mongo = MongoClients.create(mongoUri)) {
            return CanonicalDump.dump(mongo.getDatabase("supervision"));
        }
    }

    /** Each aggregate's events are 1, 2, 3 … without holes, and one place has one event. */
    void events_have_no_holes() {
        Map<String, List<Long>> sequences = new HashMap<>();
        for (EventEnvelope event : new EventLog(bootstrapServers).events()) {
            sequences
                    .computeIfAbsent(event.aggregateid(), id -> new ArrayList<>())
                    .add(event.sequence());
        }
        assertThat(sequences).isNotEmpty();
        sequences.forEach((aggregate, found) -> {
            List<Long> expected = new ArrayList<>();
            for (long i = 1; i <= found.size(); i++) {
                expected.add(i);
            }
            assertThat(found).as(aggregate + ": first publications in order").isEqualTo(expected);
        });
    }

    /** Every acknowledged command of the client's log is on the topics once, and its events are in the case file once. */
    void every_acknowledged_command_is_in_the_case_file_once(List<CommandLog.Entry> log) {
        Map<String, List<EventEnvelope>> byCommand = new EventLog(bootstrapServers)
                .events().stream().collect(Collectors.groupingBy(EventEnvelope::commandid));
        Map<String, Integer> inCaseFiles = eventsInCaseFiles();
        assertThat(log).isNotEmpty();
        for (CommandLog.Entry entry : log) {
            if (SILENT.contains(entry.act())) {
                continue;
            }
            List<EventEnvelope> events = byCommand.getOrDefault(entry.key(), List.of());
            if (events.isEmpty() && entry.act().equals("answer")) {
                // one of several submitters answered and was not dissatisfied: nobody else may hear of it yet (D3)
                assertThat(surveyKeeps(entry)).as(entry.toString()).isTrue();
                continue;
            }
            assertThat(events).as(entry.toString()).isNotEmpty();
            assertThat(events.get(events.size() - 1).sequence())
                    .as(entry + " was answered with the place it has")
                    .isEqualTo(entry.sequence());
            for (EventEnvelope event : events) {
                if (!OF_NO_CASE.contains(event.type())) {
                    assertThat(inCaseFiles.getOrDefault(event.id(), 0))
                            .as(entry + " → " + event.type())
                            .isEqualTo(1);
                }
            }
        }
    }

    private boolean surveyKeeps(CommandLog.Entry entry) {
        try (MongoClient mongo = MongoClients.create(mongoUri)) {
            Document survey = mongo.getDatabase("survey")
                    .getCollection("surveys")
                    .find(new Document("_id", entry.aggregateId()))
                    .first();
            return survey != null
                    && survey.get("answers", Document.class).values().stream()
                                    .filter(answer -> entry.key().equals(((Document) answer).getString("command")))
                                    .count()
                            == 1
                    && survey.get("state", Document.class)
                            .get("answers", Document.class)
                            .containsKey(entry.facts().get("submitter"));
        }
    }

    private Map<String, Integer> eventsInCaseFiles() {
        Map<String, Integer> counts = new HashMap<>();
        try (MongoClient mongo = MongoClients.create(mongoUri)) {
            for (Document caseFile :
                    mongo.getDatabase("supervision").getCollection("caseFiles").find()) {
                for (Object section : caseFile.get("sections", Document.class).values()) {
                    for (Document entry : ((Document) section).getList("entries", Document.class)) {
                        counts.merge(entry.getString("eventId"), 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    /** Each (proposal, round) has exactly one instance, ended where its survey was concluded or the proposal was stopped. */
    void one_instance_per_round() {
        Map<String, Integer> rounds = new TreeMap<>();
        Map<String, Boolean> over = new HashMap<>();
        Set<String> stopped = new HashSet<>();
        for (EventEnvelope event : new EventLog(bootstrapServers).events()) {
            if (event.data() instanceof ProposalAssigned) {
                rounds.merge(event.key() + "#1", 1, Integer::sum);
            } else if (event.data() instanceof RoundOpened opened && opened.round() > 1) {
                rounds.merge(event.key() + "#" + opened.round(), 1, Integer::sum);
            } else if (event.data() instanceof SurveyConcluded concluded) {
                over.put(event.key() + "#" + concluded.round(), true);
            } else if (event.data() instanceof ProposalStopped) {
                stopped.add(event.key());
            }
        }
        rounds.keySet().stream()
                .filter(round -> stopped.contains(round.substring(0, round.indexOf('#'))))
                .forEach(round -> over.put(round, true));
        assertThat(rounds).isNotEmpty();
        Map<String, List<Boolean>> instances = instances();
        rounds.keySet().forEach(round -> {
            assertThat(instances.getOrDefault(round, List.of())).as(round).hasSize(1);
            if (over.getOrDefault(round, false)) {
                assertThat(instances.get(round)).as(round + " has ended").containsExactly(true);
            }
        });
        assertThat(instances.keySet()).isEqualTo(rounds.keySet());
    }

    /** Whether each instance of proposal-handling has ended, by business key. */
    private Map<String, List<Boolean>> instances() {
        Map<String, List<Boolean>> instances = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select business_key_, end_time_ is not null from act_hi_procinst"
                                + " where proc_def_key_ = 'proposal-handling'")) {
            while (rows.next()) {
                instances
                        .computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                        .add(rows.getBoolean(2));
            }
            return instances;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Nothing parked, nothing given up. */
    void nothing_is_left_behind() {
        try (MongoClient mongo = MongoClients.create(mongoUri)) {
            for (String database : List.of("proposal", "handling", "survey", "supervision")) {
                assertThat(mongo.getDatabase(database)
                                .getCollection("parkedEvents")
                                .countDocuments())
                        .as("parked in " + database)
                        .isZero();
            }
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select (select count(*) from process_inbox where status in ('NEW', 'PARKED')),"
                                + " (select count(*) from act_ru_incident)")) {
            rows.next();
            assertThat(rows.getLong(1)).as("inbox rows that wait").isZero();
            assertThat(rows.getLong(2)).as("incidents").isZero();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
