@NullMarked
package io.huiyin.survey.link;

import org.jspecify.annotations.NullMarked;
