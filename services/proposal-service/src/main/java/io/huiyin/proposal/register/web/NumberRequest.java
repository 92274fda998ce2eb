package io.huiyin.proposal.register.web;

import org.jspecify.annotations.Nullable;

/** Body of a numbering: class without 类, e.g. {@code 教育}, and serial. */
record NumberRequest(@Nullable String category, @Nullable Integer serial) {}
