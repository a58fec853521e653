package com.aurastream.intel.analysis.viral;

import java.time.Duration;
import java.util.Locale;

/** Ages within which velocities are compared: a video's velocity falls as it ages. */
public enum AgeBand {
    /** Below 6 hours. */
    HOURS_6(6),
    /** Below a day. */
    DAY(24),
    /** Below two days. */
    DAYS_2(48),
    /** Below four days. */
    DAYS_4(96),
    /** Below a week. */
    WEEK(168),
    /** Below 30 days. */
    MONTH(720),
    /** Older. */
    OLDER(Long.MAX_VALUE);

    private final long belowHours;

    AgeBand(long belowHours) {
        this.belowHours = belowHours;
    }

    /** The band of an age. */
    public static AgeBand of(Duration age) {
        for (AgeBand band : values()) {
            if (age.toHours() < band.belowHours) {
                return band;
            }
        }
        return OLDER;
    }

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
