@NullMarked
package io.huiyin.deadline;

import org.jspecify.annotations.NullMarked;
