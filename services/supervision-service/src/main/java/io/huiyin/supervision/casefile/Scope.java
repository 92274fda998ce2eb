package io.huiyin.supervision.casefile;

import io.huiyin.access.Caller;
import java.util.stream.Stream;

/**
 * What a caller may see: his jurisdiction, and there everything (offices), the proposals on which his unit leads,
 * co-handles or assists (units), or nothing yet (representatives, operators).
 *
 * @param unit unit id; only meaningful for {@link Sight#UNIT}
 */
public record Scope(String jurisdiction, Sight sight, String unit) {
    /** How far one sees. */
    public enum Sight {
        ALL,
        UNIT,
        NOTHING
    }

    /** The caller's. */
    public static Scope of(Caller caller) {
        return new Scope(caller.jurisdiction(), sight(caller), caller.unit());
    }

    private static Sight sight(Caller caller) {
        return switch (caller.post()) {
            case GOVERNMENT_OFFICE,
                    GOVERNMENT_OFFICE_HEAD,
                    GOVERNMENT_OFFICE_VICE_HEAD,
                    INSPECTION_OFFICE,
                    CONGRESS_OFFICE,
                    CPPCC_OFFICE -> Sight.ALL;
            case HANDLER, SECTION_HEAD, LEADER_IN_CHARGE, UNIT_HEAD, LIAISON_OFFICER, LEDGER_KEEPER -> Sight.UNIT;
            case DEPUTY, CPPCC_MEMBER, ORGANIZATION, OPERATOR, SYSTEM -> Sight.NOTHING;
        };
    }

    /** Whether the case is inside. */
    public boolean sees(CaseView view) {
        return view.jurisdiction().equals(jurisdiction)
                && switch (sight) {
                    case ALL -> true;
                    case UNIT -> units(view).anyMatch(unit::equals);
                    case NOTHING -> false;
                };
    }

    /** The units a case belongs to: its lead, the co-units that still have a duty, and who was asked to assist (R60). */
    public static Stream<String> units(CaseView view) {
        Stream<String> handling = Stream.concat(Stream.ofNullable(view.lead()), view.coUnits().stream())
                .map(assignment -> assignment.unit().unitId());
        Stream<String> assisting =
                view.assistance().stream().map(AssistanceView::unitId).flatMap(Stream::ofNullable);
        return Stream.concat(handling, assisting).distinct();
    }
}
