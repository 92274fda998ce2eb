/** What was heard of a proposal, and the pure view of it. */
@NullMarked
package io.huiyin.supervision.casefile;

import org.jspecify.annotations.NullMarked;
