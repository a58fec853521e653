package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.stats.Estimate;
import java.util.Locale;

/** Numbers in sentences, and the one scale on which advice of different sorts is ranked. */
final class Wording {

    private static final double PERCENT = 100;

    private Wording() {}

    /**
     * The score of a ratio: 100 · r / (1 + r) of its lower end r, as an idea's opportunity is made of its odds. 50 is no better
     * than usual.
     */
    static double score(Estimate ratio) {
        return PERCENT * ratio.lo() / (1 + ratio.lo());
    }

    /** A ratio with its interval. */
    static String times(Estimate ratio) {
        return String.format(
                Locale.ROOT, "%.1f times (90 %% interval %.1f to %.1f)", ratio.value(), ratio.lo(), ratio.hi());
    }

    /** A number of one decimal. */
    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** A count with its noun. */
    static String count(long n, String one, String several) {
        return n + " " + (n == 1 ? one : several);
    }
}
