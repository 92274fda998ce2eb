/** Handlings as documents. */
@NullMarked
package io.huiyin.handling.round.persistence;

import org.jspecify.annotations.NullMarked;
