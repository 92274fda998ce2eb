/**
 * Rule packs, working calendars and the engine that turns both into due dates which explain themselves. Every date, count and
 * word comes from {@code rule-packs/} and {@code working-calendars/}; the code knows only the arithmetic.
 */
@NullMarked
package io.huiyin.deadline;

import org.jspecify.annotations.NullMarked;
