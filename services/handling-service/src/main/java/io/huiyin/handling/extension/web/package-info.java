/** Extensions over HTTP. */
@NullMarked
package io.huiyin.handling.extension.web;

import org.jspecify.annotations.NullMarked;
