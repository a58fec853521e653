package com.aurastream.benchmarks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.StageUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventIntakeIT {

    /** How fast it is depends on the machine and is for {@code ./bench event-intake}; that all events are there is for here. */
    @Test
    void everyEventIsInTheStreamOnBothWays(@TempDir Path folder) throws Exception {
        StageUnderTest.requirePacked("api-gateway");

        Report report =
                StageUnderTest.play(new EventIntake(new EventIntakeSettings(20, 50, 2, 2, 0, 0.000_1, 1)), folder);

        assertThat(report.measured())
                .containsKeys("gatewayEventsPerSecond", "redisEventsPerSecond", "ratio", "gatewayAnswerMillisP99");
    }
}
