package io.huiyin.survey.link;

/**
 * What a token stands for.
 *
 * @param issue counts the links this submitter got for this purpose; only the newest is good
 */
public record SecretLink(LinkPurpose purpose, String surveyId, String submitterId, int issue) {}
