/** Reads untrusted workbooks row by row. */
@NullMarked
package io.huiyin.proposal.intake.xlsx;

import org.jspecify.annotations.NullMarked;
