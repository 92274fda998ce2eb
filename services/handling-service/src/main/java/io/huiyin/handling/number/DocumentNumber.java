package io.huiyin.handling.number;

/** The {@code n}-th number of a series. */
public record DocumentNumber(Series series, int n) {
    /** As printed, by a pattern with {@code {code}}, {@code {year}} and {@code {n}} (A15). */
    public String printed(String pattern) {
        return pattern.replace("{code}", series.code())
                .replace("{year}", Integer.toString(series.year()))
                .replace("{n}", Integer.toString(n));
    }
}
