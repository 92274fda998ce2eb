/** The levels a document goes through before it may leave the unit (R62, A23, D10). */
@NullMarked
package io.huiyin.handling.signoff;

import org.jspecify.annotations.NullMarked;
