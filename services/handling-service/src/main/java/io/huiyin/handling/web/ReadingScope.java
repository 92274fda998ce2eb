package io.huiyin.handling.web;

import io.huiyin.access.Caller;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import java.util.Collection;
import java.util.List;

/** A unit sees its own; the offices see all (A18). What one may not see is as unknown as what does not exist. */
public final class ReadingScope {
    private ReadingScope() {}

    /** @throws Rejected with UnknownResource unless the caller is of one of the units, or of an office */
    public static void require(Caller caller, String id, Collection<String> unitIds) {
        if (!caller.ofAnOffice() && !unitIds.contains(caller.unit())) {
            throw unknown(id);
        }
    }

    /** The same for one unit. */
    public static void require(Caller caller, String id, String unitId) {
        require(caller, id, List.of(unitId));
    }

    /** 404. */
    public static Rejected unknown(String id) {
        return new Rejected(new RequestRejected.UnknownResource(id));
    }
}
