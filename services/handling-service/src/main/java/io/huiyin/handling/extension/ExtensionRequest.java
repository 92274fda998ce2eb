package io.huiyin.handling.extension;

import java.time.LocalDate;

/**
 * What the lead asks for.
 *
 * @param reportNumber number of the written report to the government office (R25)
 */
public record ExtensionRequest(LocalDate until, String reason, String reportNumber) {}
