@NullMarked
package io.huiyin.contracts.value;

import org.jspecify.annotations.NullMarked;
