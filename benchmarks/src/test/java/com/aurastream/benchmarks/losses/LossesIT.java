package com.aurastream.benchmarks.losses;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.StageUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossesIT {

    @Test
    void nothingIsLostWhenTheFlushWorkerIsKilledAndBothServersStop(@TempDir Path folder) throws Exception {
        StageUnderTest.requirePacked("api-gateway", "analytics-flush-worker");

        Report report = StageUnderTest.play(new Losses(new LossesSettings(2_000, 0.2, 2, 1, 1, 1, 7)), folder);

        assertThat(report.measured())
                .containsEntry("kills", 2)
                .containsEntry("databaseStops", 1)
                .containsEntry("redisKills", 1)
                .containsEntry("workersStarted", 3);
    }
}
