/** Wiring. */
@NullMarked
package io.huiyin.supervision.config;

import org.jspecify.annotations.NullMarked;
