package com.aurastream.intel.analysis.thumbnail;

/** Four decimals: finer than two decoders of the same picture agree. */
final class Rounded {

    private static final double SCALE = 10_000;

    private Rounded() {}

    static double of(double x) {
        return Math.round(x * SCALE) / SCALE;
    }
}
