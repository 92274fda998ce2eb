package io.huiyin.proposal.register;

import static io.huiyin.proposal.register.ContentField.CO_UNITS;
import static io.huiyin.proposal.register.ContentField.KIND;
import static io.huiyin.proposal.register.ContentField.LEAD_UNIT;
import static io.huiyin.proposal.register.ContentField.POINTS;
import static io.huiyin.proposal.register.ContentField.TEXT;
import static io.huiyin.proposal.register.ContentField.TITLE;
import static io.huiyin.proposal.register.ContentField.TOPIC;

import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.Characters;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.Submitter;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.register.CheckedContent.Fault;
import io.huiyin.proposal.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one draft and collects whatever is wrong with it. */
final class ContentCheck {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TOPIC = 50;
    private static final int LONGEST_POINT = 2_000;
    private static final int MOST_POINTS = 50;
    private static final int MOST_UNITS = 50;

    private final ProposalDraft draft;
    private final Session session;
    private final List<Fault> faults = new ArrayList<>();

    ContentCheck(ProposalDraft draft, Session session) {
        this.draft = draft;
        this.session = session;
    }

    CheckedContent check() {
        ProposalKind kind = draft.kind();
        if (kind == null) {
            add(KIND, new ProposalRejected.KindMissing());
        }
        String title = title();
        String text = text();
        List<Submitter> submitters = new SubmitterCheck(kind, draft.submitters()).check(faults);
        String topic = topic();
        Optional<UnitRef> lead = lead();
        List<UnitRef> coHandling = coHandling(lead);
        List<Point> points = points(title, text);
        if (!faults.isEmpty() || kind == null) {
            return new CheckedContent(null, faults);
        }
        ProposalContent content = new ProposalContent(
                kind, title, text, points, submitters, topic, lead.orElse(null), coHandling, draft.key());
        return new CheckedContent(content, List.of());
    }

    private String title() {
        String title = Objects.requireNonNullElse(draft.title(), "").strip();
        if (title.isEmpty()) {
            add(TITLE, new ProposalRejected.TitleMissing());
        } else if (!Characters.printableLine(title)) {
            add(TITLE, new RequestRejected.UnsupportedCharacters(TITLE.label()));
        } else if (Characters.length(title) > LONGEST_TITLE) {
            add(TITLE, new ProposalRejected.TitleTooLong(Characters.length(title), LONGEST_TITLE));
        }
        return title;
    }

    private String text() {
        String text = Objects.requireNonNullElse(draft.text(), "");
        if (text.isBlank()) {
            add(TEXT, new ProposalRejected.TextMissing());
        } else if (!Characters.printable(text)) {
            add(TEXT, new RequestRejected.UnsupportedCharacters(TEXT.label()));
        } else if (Characters.length(text) > LONGEST_TEXT) {
            add(TEXT, new ProposalRejected.TextTooLong(Characters.length(text), LONGEST_TEXT));
        }
        return text;
    }

    private @Nullable String topic() {
        String topic = draft.topic();
        if (!Characters.isGiven(topic)) {
            return null;
        }
        String given = Objects.requireNonNull(topic).strip();
        if (!Characters.printableLine(given)) {
            add(TOPIC, new RequestRejected.UnsupportedCharacters(TOPIC.label()));
        } else if (Characters.length(given) > LONGEST_TOPIC) {
            add(TOPIC, new ProposalRejected.NameTooLong(TOPIC.label(), LONGEST_TOPIC));
        }
        return given;
    }

    private List<Point> points(String title, String text) {
        List<String> given = draft.points();
        if (given == null || given.isEmpty()) {
            List<Point> found = Points.of(title, text);
            if (found.size() > MOST_POINTS) {
                add(TEXT, new ProposalRejected.TooMany(POINTS.label(), MOST_POINTS));
            }
            return found;
        }
        if (given.size() > MOST_POINTS) {
            add(POINTS, new ProposalRejected.TooMany(POINTS.label(), MOST_POINTS));
        }
        for (int index = 0; index < given.size(); index++) {
            String point = given.get(index);
            if (!Characters.isGiven(point) || Characters.length(point) > LONGEST_POINT) {
                add(POINTS, new ProposalRejected.PointInvalid(index + 1, LONGEST_POINT));
            } else if (!Characters.printable(point)) {
                add(POINTS, new RequestRejected.UnsupportedCharacters(POINTS.label()));
            }
        }
        return Points.numbered(given);
    }

    private Optional<UnitRef> lead() {
        String lead = draft.suggestedLead();
        if (!Characters.isGiven(lead)) {
            return Optional.empty();
        }
        String given = Objects.requireNonNull(lead);
        Optional<UnitRef> unit = session.unit(given);
        if (unit.isEmpty()) {
            add(LEAD_UNIT, new ProposalRejected.UnknownUnit(given.strip()));
        }
        return unit;
    }

    private List<UnitRef> coHandling(Optional<UnitRef> lead) {
        List<String> given = Objects.requireNonNullElse(draft.suggestedCoHandling(), List.<String>of());
        if (given.size() > MOST_UNITS) {
            add(CO_UNITS, new ProposalRejected.TooMany(CO_UNITS.label(), MOST_UNITS));
            return List.of();
        }
        List<UnitRef> units = new ArrayList<>();
        for (String name : given) {
            String spoken = name == null ? "" : name.strip();
            Optional<UnitRef> found = session.unit(spoken);
            if (found.isEmpty()) {
                add(CO_UNITS, new ProposalRejected.UnknownUnit(spoken));
            } else if (found.equals(lead)) {
                add(CO_UNITS, new ProposalRejected.LeadIsCoUnit(found.get().name()));
            } else if (units.contains(found.get())) {
                add(CO_UNITS, new ProposalRejected.UnitRepeated(found.get().name()));
            } else {
                units.add(found.get());
            }
        }
        return List.copyOf(units);
    }

    private void add(ContentField field, Rejection rejection) {
        faults.add(new Fault(field, rejection));
    }
}
