/** Opinions as documents. */
@NullMarked
package io.huiyin.handling.signoff.persistence;

import org.jspecify.annotations.NullMarked;
