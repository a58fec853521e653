package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Label;
import com.aurastream.intel.snapshot.Video;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one video before it is labelled.
 *
 * @param performance its views against what is usual
 * @param velocity what it gains now; absent with fewer than two comparable readings
 * @param multiple views over what is usual for its channel; absent without a usable baseline
 * @param channelSpread how much the channel's own uploads vary, as a standard deviation of log views
 * @param readAt its newest reading
 */
record Candidate(
        VideoPerformance performance,
        Optional<Velocity> velocity,
        Optional<Estimate> multiple,
        double channelSpread,
        Instant readAt) {

    private static final double OUTLIER_Z = 2.5;
    private static final double OUTLIER_FACTOR = 3;
    private static final double SURE_MULTIPLE = 2;
    private static final double LEAST_SPREAD = 0.4;
    private static final double NEAR_OUTLIER_Z = 2;
    private static final double NEAR_OUTLIER_FACTOR = 5;
    private static final double HUGE_Z = 3.5;
    private static final double HUGE_MULTIPLE = 10;
    private static final double MOVING = 0.2;
    private static final double UNBROKEN = 0.8;
    private static final double GROWING = 0.5;
    private static final double RISING_Z = 1;
    private static final double RISING_MULTIPLE = 1.5;
    private static final double SPEEDING_UP = 1.5;
    private static final int YOUNG_HOURS = 48;
    private static final int WEEK_HOURS = 168;

    Video video() {
        return performance.video();
    }

    double ageHours() {
        return performance.age().toMillis() / 3_600_000.0;
    }

    /**
     * Views gained per hour now over lifetime views per hour: 1 is as fast as ever, near 0 is over. Empty without a velocity.
     */
    Optional<Estimate> pace() {
        double average = performance.views() / Math.max(1, ageHours());
        return average > 0 ? velocity.map(v -> scaled(v.perHour(), 1 / average)) : Optional.empty();
    }

    /**
     * The label. Every threshold is absolute, so that a calm game has few viral videos and a hot one many.
     */
    Label label() {
        if ((outlier() && moving()) || (nearOutlier() && unbroken())) {
            return Label.VIRAL;
        }
        return growing() || speedingUp() ? Label.RISING : Label.STEADY;
    }

    private boolean outlier() {
        boolean ofGame = performance.z() > OUTLIER_Z && performance.residual() > Math.log(OUTLIER_FACTOR);
        return ofGame || multiple.filter(this::outlierOfChannel).isPresent();
    }

    /** Three times the usual is nothing special for a channel whose uploads vary that much. */
    private boolean outlierOfChannel(Estimate m) {
        return m.value() > OUTLIER_FACTOR
                && m.lo() > SURE_MULTIPLE
                && Math.log(m.value()) > OUTLIER_Z * Math.max(LEAST_SPREAD, channelSpread);
    }

    private boolean nearOutlier() {
        return performance.z() > NEAR_OUTLIER_Z && performance.residual() > Math.log(NEAR_OUTLIER_FACTOR);
    }

    private boolean unbroken() {
        return gaining() && pace().filter(p -> p.value() >= UNBROKEN).isPresent();
    }

    /**
     * A week's views are recent, so there half the pace suffices, and none for a huge outlier, as long as it gains at all. Without a
     * second reading only a young video's views are known to be recent.
     */
    private boolean moving() {
        boolean week = ageHours() <= WEEK_HOURS;
        return pace().map(pace -> gaining() && (pace.value() >= (week ? MOVING / 2 : MOVING) || (week && huge())))
                .orElse(ageHours() < YOUNG_HOURS && multiple.isPresent());
    }

    private boolean huge() {
        return performance.z() > HUGE_Z
                || multiple.filter(m -> m.value() > HUGE_MULTIPLE).isPresent();
    }

    private boolean growing() {
        boolean above = performance.z() > RISING_Z
                || multiple.filter(m -> m.value() > RISING_MULTIPLE && m.lo() > 1)
                        .isPresent();
        return above && gaining() && pace().filter(p -> p.value() >= GROWING).isPresent();
    }

    private boolean speedingUp() {
        return performance.z() > 0
                && velocity.filter(Candidate::accelerates).isPresent()
                && pace().filter(p -> p.value() >= MOVING).isPresent();
    }

    private static boolean accelerates(Velocity velocity) {
        double previous = velocity.previousPerHour().orElse(Double.POSITIVE_INFINITY);
        return velocity.acceleration().filter(a -> a.lo() > 0).isPresent()
                && velocity.perHour().value() > SPEEDING_UP * previous;
    }

    private boolean gaining() {
        return velocity.filter(v -> v.perHour().lo() > 0).isPresent();
    }

    private static Estimate scaled(Estimate e, double factor) {
        return new Estimate(e.value() * factor, e.lo() * factor, e.hi() * factor, e.n());
    }
}
