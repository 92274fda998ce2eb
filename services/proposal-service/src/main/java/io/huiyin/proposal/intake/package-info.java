/** Import of a session's workbook: dry run, commit, reconciliation. */
@NullMarked
package io.huiyin.proposal.intake;

import org.jspecify.annotations.NullMarked;
