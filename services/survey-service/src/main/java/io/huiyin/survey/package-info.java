@NullMarked
package io.huiyin.survey;

import org.jspecify.annotations.NullMarked;
