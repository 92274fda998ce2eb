package io.huiyin.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A domain event as it travels: CloudEvents 1.0 attributes in the JSON body with the extensions of this system.
 *
 * @param specversion always {@code 1.0}
 * @param id UUIDv5 of aggregate and sequence: the same event always has the same id
 * @param source the service, e.g. {@code /handling-service}
 * @param type event type, see {@link DomainEvent#type()}
 * @param subject the proposal id (or session id), without jurisdiction
 * @param time same instant as {@code recordedat}
 * @param datacontenttype always {@code application/json}
 * @param dataschema {@code urn:huiyin:<type>:<schema version>}
 * @param jurisdiction 行政区划代码, e.g. {@code 141129}
 * @param aggregatetype e.g. {@code Reply}
 * @param aggregateid {@code <jurisdiction>:<proposalId>[:…]}
 * @param sequence 1, 2, 3 … within the aggregate, without holes
 * @param commandid the Idempotency-Key or job id that caused it
 * @param causationid id of the event that caused it, if one did
 * @param actor who acted
 * @param occurredon the day it happened in the county's zone (D11)
 * @param recordedat when it was recorded, domain clock (D11)
 * @param data the event itself
 */
public record EventEnvelope(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String dataschema,
        String jurisdiction,
        String aggregatetype,
        String aggregateid,
        long sequence,
        String commandid,
        @Nullable String causationid,
        Actor actor,
        LocalDate occurredon,
        Instant recordedat,
        DomainEvent data) {

    /** Kafka key: keeps all events of one proposal in one partition, in order. */
    public String key() {
        return jurisdiction + ":" + subject;
    }
}
