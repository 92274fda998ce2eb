/** Kafka in. */
@NullMarked
package io.huiyin.supervision.events;

import org.jspecify.annotations.NullMarked;
