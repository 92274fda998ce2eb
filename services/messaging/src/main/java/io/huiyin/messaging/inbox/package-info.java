/**
 * The process inbox: events wait here, in the engine's database, until an instance waits for them. Knows no engine.
 */
@NullMarked
package io.huiyin.messaging.inbox;

import org.jspecify.annotations.NullMarked;
