/** Opinions over HTTP. */
@NullMarked
package io.huiyin.handling.signoff.web;

import org.jspecify.annotations.NullMarked;
