/** Corrections over HTTP. */
@NullMarked
package io.huiyin.handling.correction.web;

import org.jspecify.annotations.NullMarked;
