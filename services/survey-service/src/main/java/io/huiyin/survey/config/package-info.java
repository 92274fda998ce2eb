@NullMarked
package io.huiyin.survey.config;

import org.jspecify.annotations.NullMarked;
