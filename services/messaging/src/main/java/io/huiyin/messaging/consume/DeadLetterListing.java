package io.huiyin.messaging.consume;

import java.util.List;

/**
 * Open dead letters.
 *
 * @param open how many there are of those asked for
 * @param letters the first of them, oldest first per consumer
 */
public record DeadLetterListing(long open, List<DeadLetter> letters) {}
