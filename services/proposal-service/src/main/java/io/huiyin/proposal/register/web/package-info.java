/** The register over HTTP. */
@NullMarked
package io.huiyin.proposal.register.web;

import org.jspecify.annotations.NullMarked;
