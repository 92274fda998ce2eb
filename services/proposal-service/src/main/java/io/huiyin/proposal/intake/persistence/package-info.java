/** Uploaded workbooks in the document store. */
@NullMarked
package io.huiyin.proposal.intake.persistence;

import org.jspecify.annotations.NullMarked;
