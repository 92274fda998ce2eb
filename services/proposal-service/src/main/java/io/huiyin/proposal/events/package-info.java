/** What other offices say, and what this one says to itself. */
@NullMarked
package io.huiyin.proposal.events;

import org.jspecify.annotations.NullMarked;
