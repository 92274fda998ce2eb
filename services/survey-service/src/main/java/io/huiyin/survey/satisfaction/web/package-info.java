@NullMarked
package io.huiyin.survey.satisfaction.web;

import org.jspecify.annotations.NullMarked;
