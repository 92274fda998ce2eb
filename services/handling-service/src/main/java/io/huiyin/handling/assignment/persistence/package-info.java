/** Assignments as documents. */
@NullMarked
package io.huiyin.handling.assignment.persistence;

import org.jspecify.annotations.NullMarked;
