/** Sessions over HTTP. */
@NullMarked
package io.huiyin.proposal.session.web;

import org.jspecify.annotations.NullMarked;
