@NullMarked
package io.huiyin.messaging.fault;

import org.jspecify.annotations.NullMarked;
