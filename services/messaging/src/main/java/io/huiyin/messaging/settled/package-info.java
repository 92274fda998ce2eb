@NullMarked
package io.huiyin.messaging.settled;

import org.jspecify.annotations.NullMarked;
