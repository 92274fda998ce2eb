@NullMarked
package io.huiyin.messaging.outbox;

import org.jspecify.annotations.NullMarked;
