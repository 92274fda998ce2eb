/** Opinions as documents. */
@NullMarked
package io.huiyin.handling.opinion.persistence;

import org.jspecify.annotations.NullMarked;
