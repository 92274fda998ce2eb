package io.huiyin.survey.satisfaction;

import io.huiyin.contracts.value.Satisfaction;
import java.time.LocalDate;

/**
 * What one submitter said. Stays in this service (D3, D15).
 *
 * @param comment 办理意见 (R143), may be empty
 * @param receivedOn the day it reached the system (A5)
 * @param late after the survey was concluded (D4)
 */
public record GivenAnswer(Satisfaction satisfaction, String comment, LocalDate receivedOn, boolean late) {}
