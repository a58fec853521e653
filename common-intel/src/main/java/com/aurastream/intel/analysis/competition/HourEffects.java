package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.stats.Shrinkage;
import com.aurastream.intel.analysis.stats.StudentT;
import java.util.Map;

/**
 * The effects of one grouping of hours (by hour of day, or by hour of week), each shrunk towards 0 by empirical Bayes and tested
 * for being above 0.
 *
 * <p>The test is one-sided at half of the chance allowed, for there are two groupings, divided by the number of groups (Bonferroni, which holds whatever the dependence
 * between hours), with Student's t at the effective degrees of freedom. Both groupings together thus recommend
 * something by chance in no larger share of flat histories than allowed.
 */
final class HourEffects {

    /** Variance of a median over that of a mean of normal values, for n = 0 to 10; it tends to pi/2. */
    private static final double[] MEDIAN_INEFFICIENCY = {1, 1, 1, 1.346, 1.193, 1.434, 1.288, 1.473, 1.346, 1.495, 1.383
    };

    private final MedianPolish<HourCell> fit;
    private final Shrinkage shrinkage;
    private final Shrinkage cautious;
    private final double criticalT;
    private final int minSize;
    private final boolean ownVariance;
    private final double persistent;

    /**
     * Learns how far the groups truly differ.
     *
     * @param fit the polished history, whose columns are the groups
     * @param minSize fewest hours with which a group is tested
     * @param ownVariance whether a group that is noisier than the others is judged by its own noise
     * @param persistent variance of every effect that no length of history takes away
     * @param chance probability with which both groupings together may recommend something in a flat history
     */
    HourEffects(MedianPolish<HourCell> fit, int minSize, boolean ownVariance, double persistent, double chance) {
        this.fit = fit;
        this.minSize = minSize;
        this.ownVariance = ownVariance;
        this.persistent = persistent;
        long[] tested = fit.columnEffects().keySet().stream()
                .mapToLong(Long::longValue)
                .filter(c -> fit.size(c) >= minSize)
                .toArray();
        double[] effects = new double[tested.length];
        double[] variances = new double[tested.length];
        for (int i = 0; i < tested.length; i++) {
            effects[i] = fit.columnEffect(tested[i]);
            variances[i] = variance(tested[i]);
        }
        shrinkage = Shrinkage.learn(effects, variances);
        cautious = shrinkage.withAtLeastItsError(variances);
        criticalT = tested.length == 0
                ? Double.POSITIVE_INFINITY
                : StudentT.upper(chance / 2 / tested.length, fit.effectiveDegreesOfFreedom(HourCell::hour));
    }

    /** What is believed of a group's effect; 0 for one that is too small. */
    double believed(long group) {
        return fit.size(group) < minSize ? 0 : shrinkage.shrink(effect(group), variance(group));
    }

    /** How unsure that is, as a variance. */
    double uncertainty(long group) {
        return fit.size(group) < minSize ? spread() : cautious.posteriorVariance(variance(group));
    }

    /** Whether the group is above 0 beyond chance. */
    boolean reliablyAbove(long group) {
        return fit.size(group) >= minSize && effect(group) > criticalT * Math.sqrt(variance(group));
    }

    private double effect(long group) {
        return fit.columnEffect(group);
    }

    /** What a group that was seen too seldom may differ by: the mean square of all effects. */
    private double spread() {
        Map<Long, Double> effects = fit.columnEffects();
        return effects.values().stream().mapToDouble(e -> e * e).average().orElse(0);
    }

    private double variance(long group) {
        int n = fit.size(group);
        double one = ownVariance ? Math.max(fit.variance(), fit.variance(group)) : fit.variance();
        return persistent + one * (n < MEDIAN_INEFFICIENCY.length ? MEDIAN_INEFFICIENCY[n] : Math.PI / 2) / n;
    }
}
