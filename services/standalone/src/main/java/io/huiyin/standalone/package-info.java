@NullMarked
package io.huiyin.standalone;

import org.jspecify.annotations.NullMarked;
