package io.huiyin.contracts.problem;

/**
 * What a person or a program is told when something was refused.
 *
 * @param type {@code urn:problem:<kebab-case name>}
 * @param status HTTP status: 403 not allowed, 404 unknown, 409 wrong state or stale, 422 bad content
 * @param rule R-number, article or convention the refusal rests on
 * @param title a few Chinese words
 * @param message Chinese sentences that say what to do next, placeholders filled
 */
public record Problem(String type, int status, String rule, String title, String message) {}
