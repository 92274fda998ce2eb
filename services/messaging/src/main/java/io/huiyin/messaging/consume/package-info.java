@NullMarked
package io.huiyin.messaging.consume;

import org.jspecify.annotations.NullMarked;
