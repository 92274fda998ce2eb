/** Rebuild over HTTP. */
@NullMarked
package io.huiyin.supervision.rebuild.web;

import org.jspecify.annotations.NullMarked;
