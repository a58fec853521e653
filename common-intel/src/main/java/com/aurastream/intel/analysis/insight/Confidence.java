package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.NormalDistribution;

/** How sure an effect is, read from its 90 % interval: one minus the two-sided probability of one as large by chance. */
final class Confidence {

    private Confidence() {}

    /** That a ratio is above another; its error is taken to be that of its logarithm. */
    static double above(Estimate ratio, double neutral) {
        double lo = Math.log(Math.max(ratio.lo(), Double.MIN_NORMAL) / neutral);
        double value = Math.log(Math.max(ratio.value(), Double.MIN_NORMAL) / neutral);
        double hi = Math.log(Math.max(ratio.hi(), Double.MIN_NORMAL) / neutral);
        double half = ratio.lo() > 0 ? (hi - lo) / 2 : hi - value;
        return of(value, half);
    }

    /** That a number is above another, on its own scale. */
    static double aboveBy(Estimate number, double neutral) {
        return of(number.value() - neutral, (number.hi() - number.lo()) / 2);
    }

    private static double of(double distance, double half) {
        if (distance <= 0) {
            return 0;
        }
        return half == 0 ? 1 : 1 - NormalDistribution.twoSided(distance / half * Normal.Z90);
    }
}
