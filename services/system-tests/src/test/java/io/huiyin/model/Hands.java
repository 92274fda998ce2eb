package io.huiyin.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import io.huiyin.model.CaseModel.Duty;
import io.huiyin.model.CaseModel.Opinion;
import io.huiyin.model.CaseModel.Round;
import io.huiyin.model.Step.Desk;
import io.huiyin.season.Endpoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Who may try something on one case, and where it is sent; the dice all tries are drawn with. */
abstract class Hands {
    static final List<String> UNITS = List.of("u003", "u010", "u012", "u013", "u016");
    static final Set<Post> UNIT_POSTS = Set.of(
            Post.HANDLER,
            Post.SECTION_HEAD,
            Post.LEADER_IN_CHARGE,
            Post.UNIT_HEAD,
            Post.LIAISON_OFFICER,
            Post.LEDGER_KEEPER);
    static final List<Post> ALL_POSTS = List.of(
            Post.HANDLER,
            Post.SECTION_HEAD,
            Post.LEADER_IN_CHARGE,
            Post.UNIT_HEAD,
            Post.LIAISON_OFFICER,
            Post.LEDGER_KEEPER,
            Post.GOVERNMENT_OFFICE,
            Post.GOVERNMENT_OFFICE_HEAD,
            Post.CONGRESS_OFFICE,
            Post.CPPCC_OFFICE,
            Post.INSPECTION_OFFICE,
            Post.OPERATOR,
            Post.DEPUTY);

    /** None of the submitters, however many merged cases brought theirs along. */
    static final String NOBODY = "s99";

    final Random random;
    final CaseModel model;
    final Endpoints endpoints;
    final int serial;
    LocalDate today = LocalDate.EPOCH;

    Hands(Random random, CaseModel model, Endpoints endpoints, int serial) {
        this.random = random;
        this.model = model;
        this.endpoints = endpoints;
        this.serial = serial;
    }

    /** The same case and dice. */
    Hands(Hands others) {
        this(others.random, others.model, others.endpoints, others.serial);
    }

    void on(LocalDate day) {
        today = day;
    }

    List<Duty> inForce() {
        List<Duty> duties = new ArrayList<>();
        duties.add(model.lead());
        model.expected().forEach(opinion -> duties.add(opinion.duty));
        return duties;
    }

    /** Whether access let him in, whatever else he breaks. */
    static boolean cameIn(Set<String> refusals) {
        return !refusals.contains("not-permitted") && !refusals.contains("unknown-resource");
    }

    Set<String> proposalAct(Desk desk, Set<Post> permitted) {
        Set<String> refusals = access(desk, permitted);
        if (refusals.isEmpty() && model.stopped) {
            refusals.add("proposal-stopped");
        }
        return refusals;
    }

    Step unitStep(String act, String url, Desk desk, Object body, Set<String> broken, Consumer<JsonNode> accepted) {
        Set<String> refusals = access(desk, UNIT_POSTS);
        if (refusals.isEmpty()) {
            refusals.addAll(broken);
        }
        return new Step(act, endpoints.handling() + url, desk, body, refusals, accepted);
    }

    /** Who may come in at all: his post, then his county. */
    Set<String> access(Desk desk, Set<Post> permitted) {
        if (!permitted.contains(desk.post())) {
            return new TreeSet<>(Set.of("not-permitted"));
        }
        if (!desk.jurisdiction().equals(model.place.code())) {
            return new TreeSet<>(Set.of("unknown-resource"));
        }
        return new TreeSet<>();
    }

    Desk unit(String unit, Post post) {
        String person = oneIn(25) ? unit + "兼" : unit + "-" + post;
        return new Desk(post, unit, person, model.place.code());
    }

    Desk office(Post post) {
        return new Desk(post, post.name(), "office-" + post, model.place.code());
    }

    /** Now and then somebody else tries: another post, another unit, another county. */
    Desk sometimesOther(Desk desk) {
        return switch (random.nextInt(24)) {
            case 0 -> new Desk(pick(ALL_POSTS), desk.unit(), desk.person(), desk.jurisdiction());
            case 1 -> new Desk(desk.post(), pick(UNITS), desk.person() + "?", desk.jurisdiction());
            case 2 -> model.aggregateId.isEmpty() ? desk : new Desk(desk.post(), desk.unit(), desk.person(), "990009");
            default -> desk;
        };
    }

    String level(Chain chain) {
        List<String> levels = List.of("CHECK", "REVIEW", "SIGN_OFF");
        return chain.complete() || !chain.drafted() || oneIn(12) ? pick(levels) : chain.awaited();
    }

    String proposal() {
        return endpoints.proposal() + "/proposals/" + model.aggregateId;
    }

    String proposalId() {
        return Ids.proposalId(model.aggregateId);
    }

    String assignment(Duty duty) {
        return "/assignments/" + Ids.assignment(model.place.code(), proposalId(), duty.assignmentId);
    }

    String opinionUrl(Opinion opinion) {
        return "/opinions/" + Ids.opinion(model.place.code(), proposalId(), opinion.duty.assignmentId);
    }

    String reply(Round round) {
        return "/replies/" + Ids.reply(model.place.code(), proposalId(), round.number);
    }

    String survey(Round round) {
        return endpoints.survey() + "/surveys/" + Ids.survey(model.place.code(), proposalId(), round.number);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
