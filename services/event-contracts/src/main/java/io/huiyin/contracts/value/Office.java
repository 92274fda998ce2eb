package io.huiyin.contracts.value;

/** The offices of R34, R36, R46 and R84. */
public enum Office {
    GOVERNMENT_OFFICE,
    INSPECTION_OFFICE,
    COUNTY_GOVERNMENT,
    CONGRESS_OFFICE,
    CPPCC_OFFICE
}
