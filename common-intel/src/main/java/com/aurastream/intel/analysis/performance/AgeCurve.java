package com.aurastream.intel.analysis.performance;

import com.aurastream.intel.analysis.stats.Quantiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Typical log views as a function of age: the running median over log age, shrunk towards the overall median, made
 * monotone.
 *
 * <p>At up to {@value #KNOTS} knots (evenly spaced ranks of age) the medians of age and views of the nearest tenth of the
 * sample in age, at least {@value #MIN_WINDOW} videos, are taken; the views are shrunk to the sample's median with weight
 * {@code k / (k + }{@value #PRIOR}{@code )}, where k is the window. Pooling adjacent violators (Ayer et al. 1955) makes
 * the knots rise with age, since a video never loses views. Between knots the curve is linear in log age; from the outer
 * knots it goes on with its mean slope to the youngest and oldest age of the sample, beyond which it is constant.
 */
final class AgeCurve {

    private static final int KNOTS = 24;
    private static final int MIN_WINDOW = 15;
    private static final int PRIOR = 5;
    private static final double YOUNGEST_HOURS = 1;

    private final double[] logAges;
    private final double[] logViews;

    private AgeCurve(double[] logAges, double[] logViews) {
        this.logAges = logAges;
        this.logViews = logViews;
    }

    /** One video's age in hours and natural logarithm of (views + 1). */
    record Point(double hours, double logViews) {
        double logAge() {
            return Math.log(Math.max(YOUNGEST_HOURS, hours));
        }
    }

    /**
     * Fits the curve; the order of the points does not matter.
     *
     * @param points at least one
     */
    static AgeCurve fit(List<Point> points) {
        List<Point> byAge = points.stream()
                .sorted(Comparator.comparingDouble(Point::logAge).thenComparingDouble(Point::logViews))
                .toList();
        double[] ages = byAge.stream().mapToDouble(Point::logAge).toArray();
        double[] views = byAge.stream().mapToDouble(Point::logViews).toArray();
        double overall = Quantiles.of(views).median();
        int knots = Math.min(KNOTS, ages.length);
        double[] knotAges = new double[knots];
        double[] knotViews = new double[knots];
        for (int i = 0; i < knots; i++) {
            int rank = knots == 1 ? ages.length / 2 : i * (ages.length - 1) / (knots - 1);
            int from = windowAround(ages, rank);
            knotAges[i] = median(ages, from);
            double local = median(views, from);
            int window = window(ages.length);
            knotViews[i] = window == 1 ? local : (window * local + PRIOR * overall) / (window + PRIOR);
        }
        return withEnds(knotAges, monotone(knotViews), ages[0], ages[ages.length - 1]);
    }

    private static AgeCurve withEnds(double[] knotAges, double[] knotViews, double youngest, double oldest) {
        int knots = knotAges.length;
        double run = knotAges[knots - 1] - knotAges[0];
        double slope = run > 0 ? (knotViews[knots - 1] - knotViews[0]) / run : 0;
        double[] ages = new double[knots + 2];
        double[] views = new double[knots + 2];
        System.arraycopy(knotAges, 0, ages, 1, knots);
        System.arraycopy(knotViews, 0, views, 1, knots);
        ages[0] = youngest;
        views[0] = knotViews[0] - slope * (knotAges[0] - youngest);
        ages[knots + 1] = oldest;
        views[knots + 1] = knotViews[knots - 1] + slope * (oldest - knotAges[knots - 1]);
        return new AgeCurve(ages, views);
    }

    /**
     * Typical natural logarithm of (views + 1).
     *
     * @param hours age; below one hour it counts as one hour
     */
    double at(double hours) {
        double x = Math.log(Math.max(YOUNGEST_HOURS, hours));
        int last = logAges.length - 1;
        if (x <= logAges[0]) {
            return logViews[0];
        }
        if (x >= logAges[last]) {
            return logViews[last];
        }
        int above = 1;
        while (logAges[above] < x) {
            above++;
        }
        double share = (x - logAges[above - 1]) / (logAges[above] - logAges[above - 1]);
        return logViews[above - 1] + share * (logViews[above] - logViews[above - 1]);
    }

    private static int window(int sample) {
        return Math.min(sample, Math.max(MIN_WINDOW, sample / 10));
    }

    private static double median(double[] sample, int from) {
        return Quantiles.of(Arrays.copyOfRange(sample, from, from + window(sample.length)))
                .median();
    }

    /** Where the window of the nearest ages begins. */
    private static int windowAround(double[] ages, int rank) {
        int window = window(ages.length);
        int from = Math.max(0, rank - window + 1);
        int latest = Math.min(rank, ages.length - window);
        while (from < latest && ages[rank] - ages[from] > ages[from + window] - ages[rank]) {
            from++;
        }
        return from;
    }

    /** Pools adjacent violators, with equal weights. */
    private static double[] monotone(double[] values) {
        double[] level = new double[values.length];
        int[] size = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            level[blocks] = value;
            size[blocks++] = 1;
            while (blocks > 1 && level[blocks - 2] > level[blocks - 1]) {
                int merged = size[blocks - 2] + size[blocks - 1];
                level[blocks - 2] =
                        (level[blocks - 2] * size[blocks - 2] + level[blocks - 1] * size[blocks - 1]) / merged;
                size[blocks - 2] = merged;
                blocks--;
            }
        }
        double[] result = new double[values.length];
        int next = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(result, next, next + size[block], level[block]);
            next += size[block];
        }
        return result;
    }
}
