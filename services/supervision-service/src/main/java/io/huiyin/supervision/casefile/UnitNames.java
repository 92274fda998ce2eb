package io.huiyin.supervision.casefile;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.SessionOpened;
import io.huiyin.contracts.value.UnitRef;
import java.util.Map;
import java.util.stream.Collectors;

/** The session's units by id, for what a case only names by id: the unit a return proposes. */
public final class UnitNames {
    private final Sessions sessions;

    public UnitNames(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Unit id to full name; empty while the session was not heard of. */
    public Map<String, String> of(CaseView view) {
        return sessions.find(Ids.of(view.jurisdiction(), view.sessionId())).stream()
                .flatMap(section -> section.facts().values().stream())
                .filter(SessionOpened.class::isInstance)
                .flatMap(opened -> ((SessionOpened) opened).units().stream())
                .collect(Collectors.toMap(UnitRef::unitId, UnitRef::name, (first, second) -> first));
    }
}
