/** Lists and numbers over HTTP. */
@NullMarked
package io.huiyin.supervision.ledger.web;

import org.jspecify.annotations.NullMarked;
