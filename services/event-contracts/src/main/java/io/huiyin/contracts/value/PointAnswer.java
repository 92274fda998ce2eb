package io.huiyin.contracts.value;

/**
 * The answer to one point (R63, R71).
 *
 * @param answer what the unit says to the point
 * @param implementationStatus 问题的解决落实情况
 * @param adoption 建议的吸收采纳情况
 */
public record PointAnswer(String pointId, String answer, String implementationStatus, AdoptionOutcome adoption) {}
