package io.huiyin.contracts.value;

/**
 * A handling unit as events carry it.
 *
 * @param unitId e.g. {@code u003}
 * @param name full name, as printed on its letterhead (A16)
 * @param shortName as clerks say it
 * @param documentCode the unit's code in document numbers (D18)
 */
public record UnitRef(String unitId, String name, String shortName, String documentCode) {}
