package io.huiyin.messaging;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huiyin.messaging.*}.
 *
 * @param service the service's name, e.g. {@code handling-service}; source of its events
 * @param zone the county's zone: which day it is, e.g. for {@code occurredon} of acts that name none
 * @param brokerPatience how long a start waits for a broker that does not answer
 * @param relayThreads threads that send events; one document is always sent by one of them
 * @param relayBackoff pause before a failed document is tried again
 * @param rescueInterval how often documents left behind by a crashed node are looked for; zero = at start only, right for
 *     the embedded store, which has no index for it
 * @param parkedInterval how often parked events are tried again
 */
@ConfigurationProperties("huiyin.messaging")
public record MessagingProperties(
        String service,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("1m") Duration brokerPatience,
        @DefaultValue("4") int relayThreads,
        @DefaultValue("1s") Duration relayBackoff,
        @DefaultValue("0s") Duration rescueInterval,
        @DefaultValue("200ms") Duration parkedInterval) {}
