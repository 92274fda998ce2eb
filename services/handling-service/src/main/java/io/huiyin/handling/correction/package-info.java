/** 补录 and 更正: the day of an act that stops a clock changes only with the office's confirmation (D11). */
@NullMarked
package io.huiyin.handling.correction;

import org.jspecify.annotations.NullMarked;
