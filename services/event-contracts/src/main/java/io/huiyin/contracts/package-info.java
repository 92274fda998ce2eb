@NullMarked
package io.huiyin.contracts;

import org.jspecify.annotations.NullMarked;
