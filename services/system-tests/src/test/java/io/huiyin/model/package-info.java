/**
 * A second, small telling of the rules, written from the notice and the decisions alone, and random cases that hold the system
 * against it. Shares no code with the services but ids, posts and the HTTP client.
 */
@NullMarked
package io.huiyin.model;

import org.jspecify.annotations.NullMarked;
