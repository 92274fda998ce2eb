/** Case files and sessions in the document store. */
@NullMarked
package io.huiyin.supervision.casefile.persistence;

import org.jspecify.annotations.NullMarked;
