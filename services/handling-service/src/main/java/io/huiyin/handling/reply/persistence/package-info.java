/** Replies as documents. */
@NullMarked
package io.huiyin.handling.reply.persistence;

import org.jspecify.annotations.NullMarked;
