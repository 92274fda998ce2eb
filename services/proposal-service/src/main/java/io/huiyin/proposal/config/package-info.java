/** Wiring. */
@NullMarked
package io.huiyin.proposal.config;

import org.jspecify.annotations.NullMarked;
