@NullMarked
package io.huiyin.clock.movable;

import org.jspecify.annotations.NullMarked;
