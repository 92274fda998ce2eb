/** The handling of a proposal over its rounds, to its filing and closing (R33, R83, R84). */
@NullMarked
package io.huiyin.handling.round;

import org.jspecify.annotations.NullMarked;
