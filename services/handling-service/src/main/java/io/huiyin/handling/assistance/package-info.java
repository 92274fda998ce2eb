/** Contacts with submitters (R49–R54, A19). */
@NullMarked
package io.huiyin.handling.assistance;

import org.jspecify.annotations.NullMarked;
