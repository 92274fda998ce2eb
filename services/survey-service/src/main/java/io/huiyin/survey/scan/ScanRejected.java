package io.huiyin.survey.scan;

import io.huiyin.contracts.problem.Rejection;

/** Why a file was not taken as a scan. */
public sealed interface ScanRejected extends Rejection {
    /** D2: a paper answer needs its scan. */
    record ScanEmpty() implements ScanRejected {}

    /** D2: the content is none of the three kinds. */
    record ScanTypeUnknown() implements ScanRejected {}

    /** D2: one scan is one document of the store. */
    record ScanTooLarge(int limitMegabytes) implements ScanRejected {}
}
