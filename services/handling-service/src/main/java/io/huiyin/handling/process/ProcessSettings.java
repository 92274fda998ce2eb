package io.huiyin.handling.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huiyin.process.*}.
 *
 * @param poll how often the inbox is looked at when nobody nudges
 * @param correlatorThreads proposals worked on side by side
 * @param firstPause before an early row is tried again; doubles each time
 * @param longestPause at most
 * @param parkAfter a row nobody waited for during this time is shown as parked; a wait that opens still takes it
 * @param parkAttempts but not before so many attempts
 */
@ConfigurationProperties("huiyin.process")
record ProcessSettings(
        @DefaultValue("150ms") Duration poll,
        @DefaultValue("2") int correlatorThreads,
        @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("15m") Duration parkAfter,
        @DefaultValue("20") int parkAttempts) {}
