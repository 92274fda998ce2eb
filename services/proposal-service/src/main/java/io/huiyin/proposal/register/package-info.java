/** The register of proposals: content, submitters, numbers, claims. */
@NullMarked
package io.huiyin.proposal.register;

import org.jspecify.annotations.NullMarked;
