package com.aurastream.analyticsflush;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are brought into the archive; when is said under {@code aurastream.jobs.analytics-flush}.
 *
 * @param batch how many entries are read and copied in one piece, 1 to 100,000; in the first one at most 10,000
 * @param together how many entries are stored in one transaction at most, 1 to 1,000,000; never less than a batch
 * @param longStream with so many entries in the stream the job runs before its time; at least 1
 * @param longestRun after this time a run begins no further step
 * @param oldest how old an event may be; older ones become dead letters. Longer than the gateway takes events, so that one
 *     may wait; shorter than retention keeps them
 * @param ahead how far an event may lie in the future, by clocks that are wrong; later ones become dead letters
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.analytics-flush", ignoreUnknownFields = false)
public record AnalyticsFlushSettings(
        @DefaultValue("40000") int batch,
        @DefaultValue("200000") long together,
        @DefaultValue("10000") long longStream,
        @DefaultValue("5m") Duration longestRun,
        @DefaultValue("32d") Duration oldest,
        @DefaultValue("1d") Duration ahead) {

    private static final int LARGEST_BATCH = 100_000;
    private static final int MOST_TOGETHER = 1_000_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a value is out of its range; names it
     */
    public AnalyticsFlushSettings {
        require(batch >= 1 && batch <= LARGEST_BATCH, "batch", batch, "1 to 100000");
        require(together >= 1 && together <= MOST_TOGETHER, "together", together, "1 to 1000000");
        require(longStream >= 1, "long-stream", longStream, "at least 1");
        require(longestRun.compareTo(Duration.ZERO) > 0, "longest-run", longestRun, "a positive duration");
        require(oldest.toDays() >= 1 && oldest.toDays() <= 366, "oldest", oldest, "1 to 366 days");
        require(!ahead.isNegative() && ahead.toDays() <= 7, "ahead", ahead, "0 to 7 days");
    }

    private static void require(boolean fulfilled, String name, Object value, String range) {
        if (!fulfilled) {
            throw new IllegalArgumentException(
                    "aurastream.analytics-flush." + name + ": " + value + " is not " + range);
        }
    }
}
