package com.aurastream.simulator.world.synthetic;

import java.util.List;

/**
 * Random numbers that are a function of their name: the same key and salt give the same number, in any order and on any machine.
 * The mixing is SplitMix64 (Steele, Lea, Flood 2014); StrictMath, because Math may differ in the last bit from machine to machine.
 *
 * @param key what the numbers belong to
 */
record Draw(long key) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Numbers that belong to a path of parts. */
    static Draw of(long seed, long... path) {
        long key = mix(seed + GOLDEN);
        for (long part : path) {
            key = mix(key ^ mix(part + GOLDEN));
        }
        return new Draw(key);
    }

    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 random bits. */
    long bits(int salt) {
        return mix(key + GOLDEN * (salt + 1));
    }

    /** Uniform in [0, 1). */
    double uniform(int salt) {
        return (bits(salt) >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    double uniform(int salt, double low, double high) {
        return low + (high - low) * uniform(salt);
    }

    /** Standard normal (Box and Muller). */
    double normal(int salt) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(salt)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(salt + 100_000));
    }

    /** Log-normal with the given median and sigma of the logarithm. */
    double logNormal(int salt, double median, double sigma) {
        return median * StrictMath.exp(sigma * normal(salt));
    }

    /** An index in [0, size). */
    int index(int salt, int size) {
        return (int) (uniform(salt) * size);
    }

    /** An element of a list. */
    <T> T pick(int salt, List<T> from) {
        return from.get(index(salt, from.size()));
    }
}
