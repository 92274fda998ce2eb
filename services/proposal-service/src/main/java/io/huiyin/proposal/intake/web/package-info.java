/** Imports over HTTP. */
@NullMarked
package io.huiyin.proposal.intake.web;

import org.jspecify.annotations.NullMarked;
