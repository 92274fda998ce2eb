/** What was proposed, by whom, under which number; 交办. */
@NullMarked
package io.huiyin.proposal;

import org.jspecify.annotations.NullMarked;
