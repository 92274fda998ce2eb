@NullMarked
package io.huiyin.survey.events;

import org.jspecify.annotations.NullMarked;
