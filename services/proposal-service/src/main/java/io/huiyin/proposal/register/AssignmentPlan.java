package io.huiyin.proposal.register;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.AssignmentOrder;
import io.huiyin.contracts.value.Characters;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.deadline.DeadlineEngine;
import io.huiyin.proposal.session.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** R29: exactly one unit leads, any others co-handle; all are units of the session, none twice. */
public final class AssignmentPlan {
    static final int MOST_UNITS = 50;

    private final UnitRef lead;
    private final List<UnitRef> coHandling;

    private AssignmentPlan(UnitRef lead, List<UnitRef> coHandling) {
        this.lead = lead;
        this.coHandling = coHandling;
    }

    /**
     * The plan of the office.
     *
     * @param leadUnit id, full or short name
     * @param coUnits the same, in the order they are to be named
     * @throws Rejected when a unit is missing, unknown or named twice
     */
    public static AssignmentPlan of(Session session, @Nullable String leadUnit, @Nullable List<String> coUnits) {
        if (!Characters.isGiven(leadUnit)) {
            throw new Rejected(new ProposalRejected.LeadUnitMissing());
        }
        UnitRef lead = unit(session, leadUnit);
        List<String> given = Objects.requireNonNullElse(coUnits, List.of());
        if (given.size() > MOST_UNITS) {
            throw new Rejected(new ProposalRejected.TooMany("会办单位", MOST_UNITS));
        }
        List<UnitRef> coHandling = new ArrayList<>();
        for (String name : given) {
            UnitRef unit = unit(session, name);
            if (unit.equals(lead)) {
                throw new Rejected(new ProposalRejected.LeadIsCoUnit(unit.name()));
            }
            if (coHandling.contains(unit)) {
                throw new Rejected(new ProposalRejected.UnitRepeated(unit.name()));
            }
            coHandling.add(unit);
        }
        return new AssignmentPlan(lead, List.copyOf(coHandling));
    }

    /** The session's unit. @throws Rejected with UnknownUnit */
    public static UnitRef unit(Session session, @Nullable String name) {
        String spoken = Objects.requireNonNullElse(name, "");
        return session.unit(spoken).orElseThrow(() -> new Rejected(new ProposalRejected.UnknownUnit(spoken)));
    }

    Assigned assigned(String aggregateId, ProposalKind kind, DeadlineEngine deadlines, LocalDate on) {
        List<AssignmentOrder> orders = new ArrayList<>();
        for (UnitRef unit : coHandling) {
            orders.add(Assigned.order(aggregateId, unit, orders.size() + 2));
        }
        return new Assigned(
                Assigned.order(aggregateId, lead, 1),
                List.copyOf(orders),
                on,
                deadlines.replyDue(on),
                deadlines.opinionDue(on),
                deadlines.statutoryDue(kind, on).orElse(null),
                List.of(),
                orders.size() + 1,
                Map.of());
    }
}
