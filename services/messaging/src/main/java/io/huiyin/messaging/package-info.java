@NullMarked
package io.huiyin.messaging;

import org.jspecify.annotations.NullMarked;
