/** A small aggregate with events of the system, to try the machinery on. */
package io.huiyin.messaging.toy;
