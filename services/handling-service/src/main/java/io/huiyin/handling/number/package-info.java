/** The register of document numbers (A15, A24). */
@NullMarked
package io.huiyin.handling.number;

import org.jspecify.annotations.NullMarked;
