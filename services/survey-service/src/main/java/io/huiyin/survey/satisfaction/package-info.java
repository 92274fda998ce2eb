@NullMarked
package io.huiyin.survey.satisfaction;

import org.jspecify.annotations.NullMarked;
