package com.aurastream.intel.analysis.stats;

/**
 * The upper tail of the binomial distribution, extended to effective (fractional) counts through the regularized
 * incomplete beta function: {@code P(X >= k) = I_p(k, n - k + 1)}.
 */
public final class BinomialTail {

    private static final int MAX_TERMS = 300;
    private static final double PRECISION = 1e-12;
    private static final double TINY = 1e-300;

    private BinomialTail() {}

    /**
     * The probability of at least k successes.
     *
     * @param k successes, at least 0
     * @param n trials, at least k
     * @param p chance of a success, between 0 and 1 exclusive
     */
    public static double atLeast(double k, double n, double p) {
        if (k <= 0) {
            return 1;
        }
        return incompleteBeta(k, n - k + 1, p);
    }

    private static double incompleteBeta(double a, double b, double x) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        if (x < (a + 1) / (a + b + 2)) {
            return front * continuedFraction(a, b, x) / a;
        }
        return 1 - front * continuedFraction(b, a, 1 - x) / b;
    }

    /** Lentz's method for the continued fraction DLMF 8.17.22. */
    private static double continuedFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= MAX_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            result *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return result;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** Lanczos' approximation with g = 5 and six terms (Numerical Recipes gammln), relative error below 2e-10. */
    private static double logGamma(double x) {
        double[] coefficients = {
            76.1800917294714,
            -86.5053203294167,
            24.01409824083091,
            -1.231739572450155,
            0.1208650973866179e-2,
            -0.5395239384953e-5
        };
        double series = 1.00000000019001;
        for (int i = 0; i < coefficients.length; i++) {
            series += coefficients[i] / (x + 1 + i);
        }
        double base = x + 5.5;
        return (x + 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * series / x);
    }
}
