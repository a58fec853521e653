package com.aurastream.intel.analysis.stats;

/** Student's t distribution. */
public final class StudentT {

    private StudentT() {}

    /**
     * The upper quantile: the t that is exceeded with probability {@code tail}. Hill's algorithm 396 (CACM 13, 1970), which
     * also holds for fractional degrees of freedom.
     *
     * @param tail one-sided probability, above 0 and below 0.5
     * @param df degrees of freedom, at least 1
     * @throws IllegalArgumentException when an argument is outside
     */
    public static double upper(double tail, double df) {
        if (!(tail > 0 && tail < 0.5) || !(df >= 1)) {
            throw new IllegalArgumentException("t needs 0 < tail < 0.5 and df >= 1, got " + tail + " and " + df);
        }
        double p = 2 * tail;
        if (df == 1) {
            return 1 / Math.tan(p * Math.PI / 2);
        }
        if (df == 2) {
            return Math.sqrt(2 / (p * (2 - p)) - 2);
        }
        return hill(p, df);
    }

    private static double hill(double p, double n) {
        double a = 1 / (n - 0.5);
        double b = 48 / (a * a);
        double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * n;
        double y = Math.pow(d * p, 2 / n);
        y = y > 0.05 + a ? body(p, n, a, b, c, d) : farTail(y, n, d);
        return Math.sqrt(n * y);
    }

    private static double body(double p, double n, double a, double b, double c, double d) {
        double x = Normal.quantile(p / 2);
        double square = x * x;
        double e = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
        e = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + e;
        double y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / e - square - 3) / b + 1) * x;
        return Math.expm1(a * y * y);
    }

    private static double farTail(double y, double n, double d) {
        return ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1)
                        * (n + 1)
                        / (n + 2)
                + 1 / y;
    }
}
