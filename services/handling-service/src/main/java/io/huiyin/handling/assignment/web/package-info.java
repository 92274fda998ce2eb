/** Assignments over HTTP. */
@NullMarked
package io.huiyin.handling.assignment.web;

import org.jspecify.annotations.NullMarked;
