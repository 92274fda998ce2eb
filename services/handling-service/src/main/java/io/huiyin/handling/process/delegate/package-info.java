/** The only room that knows the engine. */
@NullMarked
package io.huiyin.handling.process.delegate;

import org.jspecify.annotations.NullMarked;
