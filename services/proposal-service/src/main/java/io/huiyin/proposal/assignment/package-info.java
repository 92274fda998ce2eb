/** 交办, 改办, 撤回: the offices' decisions on a registered proposal. */
@NullMarked
package io.huiyin.proposal.assignment;

import org.jspecify.annotations.NullMarked;
