package io.huiyin.messaging.settled;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/settled}: what is still under way in this service, by name; all zero = settled. */
@Endpoint(id = "settled")
public final class SettledEndpoint {
    private final List<Unsettled> parts;

    public SettledEndpoint(List<Unsettled> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Name to count. */
    @ReadOperation
    public Map<String, Long> settled() {
        Map<String, Long> counts = new TreeMap<>();
        parts.forEach(part -> counts.merge(part.what(), part.unsettled(), Long::sum));
        return counts;
    }
}
