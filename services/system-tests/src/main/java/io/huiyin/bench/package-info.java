@NullMarked
package io.huiyin.bench;

import org.jspecify.annotations.NullMarked;
