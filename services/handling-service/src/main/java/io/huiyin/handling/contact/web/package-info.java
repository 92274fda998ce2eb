/** Contacts over HTTP. */
@NullMarked
package io.huiyin.handling.contact.web;

import org.jspecify.annotations.NullMarked;
