/** Who is asking, whether he may, and how a request is written and refused. */
@NullMarked
package io.huiyin.access;

import org.jspecify.annotations.NullMarked;
