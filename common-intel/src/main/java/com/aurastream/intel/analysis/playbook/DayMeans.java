package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.StudentT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The mean over days of an hourly logarithm. Hours of one day depend on each other, so a day counts as one observation: the mean of its hours.
 * Days depend on each other too, less: their correlation r from one to the next is estimated (corrected for its bias, drawn towards
 * {@value #PRIOR_CORRELATION} with the weight of {@value #PRIOR_DAYS} days), and the mean of n days is as sure as that of n / f independent ones,
 * where f = 1 + 2 Σ (1 − k/n) r^k.
 */
final class DayMeans {

    /** Fewest days for an interval. */
    static final int MIN_DAYS = 3;
    /** Fewest hours of a day. */
    static final int MIN_HOURS = 4;

    private static final double PRIOR_CORRELATION = 0.7;
    private static final int PRIOR_DAYS = 20;
    private static final double MOST_CORRELATION = 0.9;
    private static final double TAIL_90 = 0.05;
    private static final int DAY = 24;
    private static final int SECONDS_OF_HOUR = 3600;

    private final long now;
    private final List<Long> daysAgo;
    private final double[] means;

    private DayMeans(long now, List<Long> daysAgo, double[] means) {
        this.now = now;
        this.daysAgo = daysAgo;
        this.means = means;
    }

    /**
     * Groups hours into blocks of 24, counted back from now; a block with too few hours is left out.
     *
     * @param byHour logarithms by hours since the epoch, all before now
     * @param now the running hour
     */
    static DayMeans of(Map<Long, Double> byHour, long now) {
        Map<Long, List<Double>> blocks = new TreeMap<>();
        new TreeMap<>(byHour)
                .forEach((hour, value) -> blocks.computeIfAbsent(-((now - 1 - hour) / DAY), block -> new ArrayList<>())
                        .add(value));
        blocks.values().removeIf(hours -> hours.size() < MIN_HOURS);
        double[] means = blocks.values().stream()
                .mapToDouble(hours -> hours.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .toArray();
        return new DayMeans(now, blocks.keySet().stream().map(ago -> -ago).toList(), means);
    }

    /** How many days there are. */
    int days() {
        return means.length;
    }

    /** When they start, oldest first. */
    List<Instant> starts() {
        return daysAgo.stream()
                .map(ago -> Instant.ofEpochSecond((now - (ago + 1) * DAY) * SECONDS_OF_HOUR))
                .toList();
    }

    /** What the mean logarithm is the logarithm of, with its 90 % interval; absent for too few days. */
    Optional<Estimate> estimate() {
        return means.length < MIN_DAYS
                ? Optional.empty()
                : halfWidth(TAIL_90).stream()
                        .mapToObj(half -> new Estimate(
                                Math.exp(mean()), Math.exp(mean() - half), Math.exp(mean() + half), means.length))
                        .findFirst();
    }

    /** Whether the mean is above 0 with at most this one-sided chance of being wrong. */
    boolean reliablyAbove(double chance) {
        return halfWidth(chance).stream().anyMatch(half -> mean() > half);
    }

    private double mean() {
        double sum = 0;
        for (double day : means) {
            sum += day;
        }
        return sum / means.length;
    }

    private OptionalDouble halfWidth(double tail) {
        int n = means.length;
        if (n < MIN_DAYS) {
            return OptionalDouble.empty();
        }
        double factor = factor(correlation(), n);
        double squares = squares();
        double variance = squares / (n - factor) * factor / n;
        return OptionalDouble.of(StudentT.upper(tail, Math.max(1, n / factor - 1)) * Math.sqrt(variance));
    }

    private double squares() {
        double mean = mean();
        double sum = 0;
        for (double day : means) {
            sum += (day - mean) * (day - mean);
        }
        return sum;
    }

    /** By which the variance of the mean grows; below n. */
    private static double factor(double correlation, int n) {
        double sum = 1;
        for (int k = 1; k < n; k++) {
            sum += 2 * (1 - (double) k / n) * Math.pow(correlation, k);
        }
        return Math.min(sum, n - 0.5);
    }

    private double correlation() {
        int n = means.length;
        double mean = mean();
        double cross = 0;
        for (int i = 1; i < n; i++) {
            if (daysAgo.get(i - 1) - daysAgo.get(i) == 1) {
                cross += (means[i - 1] - mean) * (means[i] - mean);
            }
        }
        double squares = squares();
        if (squares == 0 || n <= MIN_DAYS) {
            return PRIOR_CORRELATION;
        }
        double unbiased = (n * cross / squares + 1) / (n - MIN_DAYS);
        double weight = (n - MIN_DAYS) / (double) (n - MIN_DAYS + PRIOR_DAYS);
        return Math.max(0, Math.min(MOST_CORRELATION, weight * unbiased + (1 - weight) * PRIOR_CORRELATION));
    }
}
