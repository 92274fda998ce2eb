/** What people do wrong, one line per refusal of the catalogue, tried on the season as it is played. */
@NullMarked
package io.huiyin.mistake;

import org.jspecify.annotations.NullMarked;
