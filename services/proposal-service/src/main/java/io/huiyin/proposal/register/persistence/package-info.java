/** Proposals and claims in the document store. */
@NullMarked
package io.huiyin.proposal.register.persistence;

import org.jspecify.annotations.NullMarked;
