package io.huiyin.survey.link;

/**
 * What a token stands for.
 *
 * @param issue counts the links this submitter got; only the newest is good
 */
public record SecretLink(String surveyId, String submitterId, int issue) {}
