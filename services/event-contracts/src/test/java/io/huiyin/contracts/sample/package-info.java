/** One life as the golden samples tell it: every event type once, in the order things happened. */
package io.huiyin.contracts.sample;
