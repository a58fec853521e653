package com.aurastream.benchmarks.report;

/**
 * One thing that has to hold.
 *
 * @param claim what has to hold, as a sentence
 * @param held whether it did
 * @param detail the numbers; of a claim that did not hold, the first offenders too
 */
public record Check(String claim, boolean held, String detail) {

    /** A claim that two numbers are equal. */
    public static Check equal(String claim, long expected, long found) {
        return new Check(claim, expected == found, "expected %,d, found %,d".formatted(expected, found));
    }
}
