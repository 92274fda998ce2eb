/** The live place of a case in its models, read from handling-service. */
@NullMarked
package io.huiyin.supervision.process;

import org.jspecify.annotations.NullMarked;
