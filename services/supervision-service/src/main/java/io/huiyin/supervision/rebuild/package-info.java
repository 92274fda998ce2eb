/** Reading the topics again from their beginning. */
@NullMarked
package io.huiyin.supervision.rebuild;

import org.jspecify.annotations.NullMarked;
