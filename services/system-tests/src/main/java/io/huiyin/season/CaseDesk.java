package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import io.huiyin.samples.Row;
import io.huiyin.samples.SampleUnit;
import io.huiyin.season.SeasonClient.Act;
import io.huiyin.season.SeasonClient.Desk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case of the season: who acts in it, what they were given, where their requests go. */
public final class CaseDesk {
    /** Of the government office. */
    public static final Desk OFFICE_HEAD = new Desk(Post.GOVERNMENT_OFFICE_HEAD, "GOVERNMENT_OFFICE", "县政府办公室", "主任");
    /** Of the government office. */
    public static final Desk OFFICE_VICE_HEAD =
            new Desk(Post.GOVERNMENT_OFFICE_VICE_HEAD, "GOVERNMENT_OFFICE", "县政府办公室", "副主任");

    private final SeasonClient client;
    private final Map<String, SampleUnit> units;
    private final Row row;
    private final String proposalId;
    private final Map<SampleUnit, String> coAssignments = new LinkedHashMap<>();
    private final List<String> points = new ArrayList<>();
    private final List<String> submitters = new ArrayList<>();
    private SampleUnit lead;
    private String leadAssignment = "";
    private final Set<String> done = new HashSet<>();
    private boolean stopped;

    CaseDesk(SeasonClient client, Map<String, SampleUnit> units, Row row, String proposalId) {
        this.client = client;
        this.units = units;
        this.row = row;
        this.proposalId = proposalId;
        this.lead = unit(row.suggestedLead());
    }

    /** Looks at the proposal as it is now. */
    void learn() {
        JsonNode proposal = client.ask(Season.GOVERNMENT_OFFICE, proposal());
        points.clear();
        submitters.clear();
        coAssignments.clear();
        proposal.path("points")
                .forEach(point -> points.add(point.path("pointId").asText()));
        proposal.path("submitters")
                .forEach(submitter ->
                        submitters.add(submitter.path("submitterId").asText()));
        leadAssignment =
                proposal.path("assigned").path("lead").path("assignmentId").asText();
        lead = unit(
                proposal.path("assigned").path("lead").path("unit").path("name").asText());
        proposal.path("assigned")
                .path("coHandling")
                .forEach(order -> coAssignments.put(
                        unit(order.path("unit").path("name").asText()),
                        order.path("assignmentId").asText()));
        proposal.path("absorbed").forEach(absorbed -> {
            absorbed.path("points")
                    .forEach(merged ->
                            points.add(merged.path("point").path("pointId").asText()));
            absorbed.path("submitters")
                    .forEach(merged -> submitters.add(
                            merged.path("submitter").path("submitterId").asText()));
        });
        if (points.isEmpty() || submitters.isEmpty() || leadAssignment.isEmpty()) {
            throw new SeasonFailed("the proposal does not show what it was assigned with: " + proposal);
        }
    }

    void did(String act) {
        done.add(act);
    }

    boolean had(String act) {
        return done.contains(act);
    }

    /** Withdrawn or merged: nobody acts on it any more. */
    void stop() {
        stopped = true;
    }

    boolean goesOn() {
        return !stopped;
    }

    /** A unit's post does something in handling. */
    JsonNode command(
            SampleUnit unit, Post post, String act, int round, String path, Object body, Map<String, String> facts) {
        return client.command(
                this,
                new Desk(post, unit.unitId(), unit.fullName(), unit.shortName() + person(post)),
                new Act(act, caseKey(), round, facts),
                client.endpoints().handling() + path,
                body);
    }

    /** An office does something. */
    JsonNode office(Desk desk, String act, int round, String url, Object body, Map<String, String> facts) {
        return client.command(this, desk, new Act(act, caseKey(), round, facts), url, body);
    }

    /** A submitter does something through a link of his own. */
    JsonNode submitter(String submitterId, String act, int round, String path, Object body, Map<String, String> facts) {
        return client.command(
                this,
                new Desk(Post.SYSTEM, "", submitterId, ""),
                new Act(act, caseKey(), round, facts),
                client.endpoints().survey() + path,
                body);
    }

    /** A liaison officer enters the form that the unit has carried back, with its scan (D2). */
    void paper(int round, String submitterId, String satisfaction, String comment) {
        byte[] answer = Http.json(Map.of(
                "submitterId", submitterId,
                "satisfaction", satisfaction,
                "comment", comment,
                "signedOn", today().toString(),
                "carriedBy", "UNIT"));
        byte[] scan =
                ("%PDF-1.4\n% 征询意见函 " + caseKey() + " " + submitterId + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        client.command(
                this,
                new Desk(Post.LIAISON_OFFICER, lead.unitId(), lead.fullName(), lead.shortName() + "联络员"),
                new Act("paper-answer", caseKey(), round, Map.of("submitter", submitterId)),
                survey(round) + "/paper-answers",
                Form.of("answer", answer, "scan", scan));
    }

    static String person(Post post) {
        return switch (post) {
            case HANDLER -> "承办人";
            case SECTION_HEAD -> "科长";
            case LEADER_IN_CHARGE -> "副局长";
            case UNIT_HEAD -> "局长";
            default -> "联络员";
        };
    }

    LocalDate today() {
        return client.today();
    }

    String caseKey() {
        return Season.caseKey(row);
    }

    /** 人大 keeps 建议, 政协 keeps 提案. */
    Desk keeper() {
        return row.kind().equals("建议") ? Season.CONGRESS_OFFICE : Season.CPPCC_OFFICE;
    }

    SampleUnit unit(String name) {
        SampleUnit unit = units.get(name);
        if (unit == null) {
            throw new SeasonFailed("no such unit: " + name);
        }
        return unit;
    }

    /** A unit that has nothing to do with the case, the same each time. */
    SampleUnit stranger() {
        for (String name : List.of("中阳县信访局", "中阳县人民政府办公室", "中阳县财政局", "中阳县司法局")) {
            SampleUnit candidate = units.get(name);
            if (candidate != null && !candidate.equals(lead) && !coAssignments.containsKey(candidate)) {
                return candidate;
            }
        }
        throw new SeasonFailed("every unit has to do with " + caseKey());
    }

    SampleUnit lead() {
        return lead;
    }

    Map<SampleUnit, String> coAssignments() {
        return coAssignments;
    }

    List<String> points() {
        return points;
    }

    List<String> submitters() {
        return submitters;
    }

    String leadAssignment() {
        return leadAssignment;
    }

    String proposalId() {
        return proposalId;
    }

    /** URL in proposal-service. */
    String proposal() {
        return client.endpoints().proposal() + "/proposals/" + Season.aggregate(proposalId);
    }

    /** URL in survey-service. */
    String survey(int round) {
        return client.endpoints().survey() + "/surveys/" + Ids.survey(SeasonClient.JURISDICTION, proposalId, round);
    }

    /** Base URL. */
    String handling() {
        return client.endpoints().handling();
    }

    /** URL in handling-service. */
    String panel(int round) {
        return handling() + "/handlings/" + Ids.handling(SeasonClient.JURISDICTION, proposalId) + "/panels/" + round
                + "/decisions";
    }

    /** Path in handling-service, like those below. */
    String assignment(String assignmentId) {
        return "/assignments/" + Ids.assignment(SeasonClient.JURISDICTION, proposalId, assignmentId);
    }

    String opinion(String assignmentId) {
        return "/opinions/" + Ids.opinion(SeasonClient.JURISDICTION, proposalId, assignmentId);
    }

    String reply(int round) {
        return "/replies/" + Ids.reply(SeasonClient.JURISDICTION, proposalId, round);
    }
}
