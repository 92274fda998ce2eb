/** For whoever operates the installation: what waits, what could not be read, and trying it again. Shows no case. */
@NullMarked
package io.huiyin.messaging.operate;

import org.jspecify.annotations.NullMarked;
