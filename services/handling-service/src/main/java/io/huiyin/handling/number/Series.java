package io.huiyin.handling.number;

/**
 * One unit's numbers of one year (A15).
 *
 * @param jurisdiction 行政区划代码
 * @param code 机关代字
 * @param year of signing
 */
public record Series(String jurisdiction, String code, int year) {}
