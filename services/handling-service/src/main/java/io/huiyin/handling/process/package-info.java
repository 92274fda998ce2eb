/** Where we are waiting: the engine, its inbox and its models. The only packages that know Camunda. */
@NullMarked
package io.huiyin.handling.process;

import org.jspecify.annotations.NullMarked;
