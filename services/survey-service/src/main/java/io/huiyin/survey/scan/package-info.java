@NullMarked
package io.huiyin.survey.scan;

import org.jspecify.annotations.NullMarked;
