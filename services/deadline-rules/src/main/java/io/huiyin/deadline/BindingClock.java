package io.huiyin.deadline;

/** Which of the two clocks measures lateness (D1): the notice's, or whichever of notice and statute ends first. */
public enum BindingClock {
    NOTICE,
    EARLIER
}
