package com.aurastream.benchmarks.flushspeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.StageUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushSpeedIT {

    /** How fast it is depends on the machine and is for {@code ./bench flush-speed}; that all rows are there is for here. */
    @Test
    void theSameRowsAreFlushedAndCopied(@TempDir Path folder) throws Exception {
        StageUnderTest.requireAskedFor();

        Report report = StageUnderTest.play(new FlushSpeed(new FlushSpeedSettings(5_000, 2, 0, 2, 0.000_1, 1)), folder);

        assertThat(report.measured()).containsKeys("flushMedianMillis", "copyMedianMillis", "ratio");
    }
}
