/** Days of acts, and what was said of a due date that is over. */
@NullMarked
package io.huiyin.handling.due;

import org.jspecify.annotations.NullMarked;
