/** 延期 of a reply: asked for, explained, decided, withdrawn (R25–R28, A6, D1, D16). */
@NullMarked
package io.huiyin.handling.extension;

import org.jspecify.annotations.NullMarked;
