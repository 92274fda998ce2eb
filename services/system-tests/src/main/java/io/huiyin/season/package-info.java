@NullMarked
package io.huiyin.season;

import org.jspecify.annotations.NullMarked;
