/** The offices' decisions over HTTP. */
@NullMarked
package io.huiyin.proposal.assignment.web;

import org.jspecify.annotations.NullMarked;
