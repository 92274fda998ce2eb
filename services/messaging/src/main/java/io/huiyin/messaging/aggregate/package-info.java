@NullMarked
package io.huiyin.messaging.aggregate;

import org.jspecify.annotations.NullMarked;
