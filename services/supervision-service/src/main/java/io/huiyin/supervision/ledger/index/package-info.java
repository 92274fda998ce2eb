/** The Lucene index; the only package that searches it. */
@NullMarked
package io.huiyin.supervision.ledger.index;

import org.jspecify.annotations.NullMarked;
