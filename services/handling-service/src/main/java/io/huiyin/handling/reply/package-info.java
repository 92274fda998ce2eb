/** The lead unit's reply of one round: drafted, signed off, delivered (R62–R81). */
@NullMarked
package io.huiyin.handling.reply;

import org.jspecify.annotations.NullMarked;
