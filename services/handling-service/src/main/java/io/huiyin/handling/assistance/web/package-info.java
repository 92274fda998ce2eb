/** Contacts over HTTP. */
@NullMarked
package io.huiyin.handling.assistance.web;

import org.jspecify.annotations.NullMarked;
