/** Opinions over HTTP. */
@NullMarked
package io.huiyin.handling.opinion.web;

import org.jspecify.annotations.NullMarked;
