package com.aurastream.analyticsflush;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnalyticsFlushSettingsTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void valuesOutOfRangeAreNamedWithTheirRange() {
        assertRefused(0, 1, 1, DAY, DAY, DAY, "aurastream.analytics-flush.batch: 0 is not 1 to 100000");
        assertRefused(100_001, 1, 1, DAY, DAY, DAY, "batch: 100001");
        assertRefused(1, 0, 1, DAY, DAY, DAY, "together: 0 is not 1 to 1000000");
        assertRefused(1, 1_000_001, 1, DAY, DAY, DAY, "together: 1000001");
        assertRefused(1, 1, 0, DAY, DAY, DAY, "long-stream: 0 is not at least 1");
        assertRefused(1, 1, 1, Duration.ZERO, DAY, DAY, "longest-run: PT0S is not a positive duration");
        assertRefused(1, 1, 1, DAY, Duration.ofHours(1), DAY, "oldest: PT1H is not 1 to 366 days");
        assertRefused(1, 1, 1, DAY, DAY, Duration.ofDays(8), "ahead: PT192H is not 0 to 7 days");
        assertThatNoException()
                .isThrownBy(() -> new AnalyticsFlushSettings(100_000, 1_000_000, 1, DAY, DAY, Duration.ZERO));
    }

    private static void assertRefused(
            int batch,
            long together,
            long longStream,
            Duration longestRun,
            Duration oldest,
            Duration ahead,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnalyticsFlushSettings(batch, together, longStream, longestRun, oldest, ahead))
                .withMessageContaining(message);
    }
}
