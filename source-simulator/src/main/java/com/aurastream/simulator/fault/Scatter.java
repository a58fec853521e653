package com.aurastream.simulator.fault;

/** Spreads numbers evenly over [0, 1), the same way every time. The mixing is SplitMix64's. */
final class Scatter {

    private Scatter() {}

    static double of(long first, long second) {
        long z = first * 0x9E3779B97F4A7C15L + second * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
