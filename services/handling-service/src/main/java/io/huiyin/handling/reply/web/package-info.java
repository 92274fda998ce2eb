/** Replies over HTTP. */
@NullMarked
package io.huiyin.handling.reply.web;

import org.jspecify.annotations.NullMarked;
