/** Lists and numbers of cases. */
@NullMarked
package io.huiyin.supervision.ledger;

import org.jspecify.annotations.NullMarked;
