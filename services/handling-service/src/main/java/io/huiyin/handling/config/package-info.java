/** How the parts are put together. */
@NullMarked
package io.huiyin.handling.config;

import org.jspecify.annotations.NullMarked;
