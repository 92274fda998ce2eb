@NullMarked
package io.huiyin.clock;

import org.jspecify.annotations.NullMarked;
