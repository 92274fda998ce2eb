/** The broker, the document store and the engine's database inside one JVM, on one data folder. */
@NullMarked
package io.huiyin.embedded;

import org.jspecify.annotations.NullMarked;
