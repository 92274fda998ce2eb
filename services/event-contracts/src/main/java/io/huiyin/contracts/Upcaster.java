package io.huiyin.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Lifts the data of one event type from one schema version to the next. The rule: additive changes keep the version; any
 * other change raises the version in {@link EventTypes} and adds one upcaster here, and both stay for ever.
 */
public interface Upcaster {
    /** Every upcaster of this build. */
    List<Upcaster> ALL = List.of();

    /** The event type it is for. */
    String type();

    /** The version it reads; it writes the next one. */
    int fromVersion();

    /** The data in the next version. */
    ObjectNode upcast(ObjectNode data);
}
