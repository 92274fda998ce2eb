/** What all endpoints of this service share. */
@NullMarked
package io.huiyin.handling.web;

import org.jspecify.annotations.NullMarked;
