package io.huiyin.survey.satisfaction;

/**
 * How many forms were entered from paper (D2), and what the submitters said to it.
 *
 * @param unconfirmed 未确认: neither confirmed nor objected to; it counts all the same
 */
public record OnBehalf(int entered, int confirmed, int objected, int unconfirmed) {
    /** As told while the survey is open (D3): who objected has not been told. */
    public OnBehalf sealed() {
        return new OnBehalf(entered, confirmed, 0, unconfirmed + objected);
    }
}
