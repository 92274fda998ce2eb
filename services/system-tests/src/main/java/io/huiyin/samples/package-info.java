/** The sample session of 132 invented cases: its text sources, and the workbook a county office would upload. */
@NullMarked
package io.huiyin.samples;

import org.jspecify.annotations.NullMarked;
