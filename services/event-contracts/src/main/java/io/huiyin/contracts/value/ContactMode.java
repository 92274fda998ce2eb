package io.huiyin.contracts.value;

/** How the unit met the submitter (R54, R156); a phone call is contact but not 面商 (A19). */
public enum ContactMode {
    VISIT,
    ROUNDTABLE,
    FIELD_STUDY,
    ON_SITE_INSPECTION,
    PHONE,
    VIDEO
}
