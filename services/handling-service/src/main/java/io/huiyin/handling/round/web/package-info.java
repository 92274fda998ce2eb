/** Handlings over HTTP. */
@NullMarked
package io.huiyin.handling.round.web;

import org.jspecify.annotations.NullMarked;
