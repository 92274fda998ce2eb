/** Server-rendered pages. */
@NullMarked
package io.huiyin.supervision.pages;

import org.jspecify.annotations.NullMarked;
