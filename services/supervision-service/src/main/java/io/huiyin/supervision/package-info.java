/** The read side: case files, ledger, late list, pages. */
@NullMarked
package io.huiyin.supervision;

import org.jspecify.annotations.NullMarked;
