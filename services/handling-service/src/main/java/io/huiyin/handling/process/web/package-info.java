/** The only room that knows the engine. */
@NullMarked
package io.huiyin.handling.process.web;

import org.jspecify.annotations.NullMarked;
