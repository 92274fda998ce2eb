@NullMarked
package io.huiyin.contracts.problem;

import org.jspecify.annotations.NullMarked;
