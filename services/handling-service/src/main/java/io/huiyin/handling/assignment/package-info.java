/** One unit's duty on one proposal: received, returned, released (R21, A12). */
@NullMarked
package io.huiyin.handling.assignment;

import org.jspecify.annotations.NullMarked;
