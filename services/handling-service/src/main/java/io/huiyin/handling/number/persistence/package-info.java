/** Number claims as documents. */
@NullMarked
package io.huiyin.handling.number.persistence;

import org.jspecify.annotations.NullMarked;
