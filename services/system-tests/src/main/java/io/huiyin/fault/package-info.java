@NullMarked
package io.huiyin.fault;

import org.jspecify.annotations.NullMarked;
