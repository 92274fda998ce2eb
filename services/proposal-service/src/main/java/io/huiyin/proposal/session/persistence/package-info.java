/** Sessions in the document store. */
@NullMarked
package io.huiyin.proposal.session.persistence;

import org.jspecify.annotations.NullMarked;
