/** The opinion a co-unit owes the lead unit (R30, R31, A23). */
@NullMarked
package io.huiyin.handling.opinion;

import org.jspecify.annotations.NullMarked;
