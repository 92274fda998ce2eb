/** The office that handles: assignments, contacts, opinions, replies, rounds. */
@NullMarked
package io.huiyin.handling;

import org.jspecify.annotations.NullMarked;
