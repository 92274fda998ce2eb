/** What all endpoints share. */
@NullMarked
package io.huiyin.proposal.http;

import org.jspecify.annotations.NullMarked;
