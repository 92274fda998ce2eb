package io.huiyin.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.value.Post;
import io.huiyin.samples.SampleUnit;
import io.huiyin.season.SeasonClient.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act of the season: who does what where, with what.
 *
 * @param act as the command log calls it, e.g. {@code deliver}
 * @param round of handling, from 1; 0 before there is one
 * @param who does it
 * @param url where it is sent
 * @param body what is sent: a map, or bytes
 * @param idempotencyKey of the act
 * @param answer what came back; null node before it
 * @param today of the domain clock
 * @param endpoints base URLs of the services
 * @param desk the case; null for what concerns the session
 * @param stories cases that tell one, by its name
 */
public record Scene(
        String act,
        int round,
        Desk who,
        String url,
        Object body,
        String idempotencyKey,
        JsonNode answer,
        LocalDate today,
        Endpoints endpoints,
        @Nullable CaseDesk desk,
        Map<String, CaseDesk> stories) {

    Scene answered(JsonNode given) {
        return new Scene(act, round, who, url, body, idempotencyKey, given, today, endpoints, desk, stories);
    }

    /** Whether a case of the season tells that story. */
    public boolean tells(String story) {
        return stories.containsKey(story);
    }

    /** The same moment, looking at the case that tells that story. */
    public Scene at(String story) {
        return new Scene(act, 1, who, url, body, idempotencyKey, answer, today, endpoints, stories.get(story), stories);
    }

    /** What the act says of that; null when nothing. */
    public @Nullable Object said(String field) {
        return body instanceof Map<?, ?> fields ? fields.get(field) : null;
    }

    /** Whether the act says just this. */
    public boolean says(String field, String value) {
        return value.equals(said(field));
    }

    /** Whether this was done in the case before. */
    public boolean had(String earlier) {
        return caseDesk().had(earlier);
    }

    /** The case. */
    private CaseDesk caseDesk() {
        if (desk == null) {
            throw new SeasonFailed(act + " concerns no single case");
        }
        return desk;
    }

    /** Whether one case is concerned, and people act on it. */
    public boolean hasCase() {
        return desk != null;
    }

    /** Whether it is a 建议. */
    public boolean suggestion() {
        return caseDesk().caseKey().startsWith("建议");
    }

    /** Leads the case. */
    public SampleUnit lead() {
        return caseDesk().lead();
    }

    /** Has nothing to do with the case. */
    public SampleUnit stranger() {
        return caseDesk().stranger();
    }

    /** Co-units of the case with the ids of their assignments. */
    public Map<SampleUnit, String> coAssignments() {
        return caseDesk().coAssignments();
    }

    /** Id of the lead's assignment. */
    public String leadAssignment() {
        return caseDesk().leadAssignment();
    }

    /** Ids of the submitters. */
    public List<String> submitters() {
        return caseDesk().submitters();
    }

    /** Office that keeps the case's register. */
    public Desk keeper() {
        return caseDesk().keeper();
    }

    /** URL of the proposal. */
    public String proposal() {
        return caseDesk().proposal();
    }

    /** Id of the proposal inside the county. */
    public String proposalId() {
        return caseDesk().proposalId();
    }

    /** URL of an assignment. */
    public String assignment(String assignmentId) {
        return endpoints.handling() + caseDesk().assignment(assignmentId);
    }

    /** URL of the opinion that is owed on an assignment. */
    public String opinion(String assignmentId) {
        return endpoints.handling() + caseDesk().opinion(assignmentId);
    }

    /** URL of the round's reply. */
    public String reply() {
        return endpoints.handling() + caseDesk().reply(Math.max(1, round));
    }

    /** URL of the round's survey. */
    public String survey() {
        return caseDesk().survey(Math.max(1, round));
    }

    /** URL of the decision on the round's panel. */
    public String panel() {
        return caseDesk().panel(Math.max(1, round));
    }

    /** Somebody of the unit that leads. */
    public Desk ofLead(Post post) {
        return of(lead(), post);
    }

    /** Somebody of a unit. */
    public static Desk of(SampleUnit unit, Post post) {
        return new Desk(post, unit.unitId(), unit.fullName(), unit.shortName() + CaseDesk.person(post));
    }
}
