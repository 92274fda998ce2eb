/** A yearly session: its batch, rule pack, units and control totals (R1–R5). */
@NullMarked
package io.huiyin.proposal.session;

import org.jspecify.annotations.NullMarked;
