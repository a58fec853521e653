package com.aurastream.intel.analysis.thumbnail;

/** Mean and variance of numbers that come one by one (Welford 1962). */
final class Moments {

    private long n;
    private double mean;
    private double squares;

    void add(double x) {
        n++;
        double delta = x - mean;
        mean += delta / n;
        squares += delta * (x - mean);
    }

    double mean() {
        return mean;
    }

    /** The population's variance; 0 of nothing. */
    double variance() {
        return n == 0 ? 0 : squares / n;
    }
}
