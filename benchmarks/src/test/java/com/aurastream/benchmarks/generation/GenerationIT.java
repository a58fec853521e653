package com.aurastream.benchmarks.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.StageUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationIT {

    @Test
    void everyOrderEndsOnceWhenWorkersAreKilledAndTheModelFails(@TempDir Path folder) throws Exception {
        StageUnderTest.requireAskedFor();
        StageUnderTest.requirePacked("api-gateway", "generation-worker", "source-simulator");

        Report report = StageUnderTest.play(new Generation(new OrdersSettings(13, 2, 1, 0.2, 0, 7)), folder);

        assertThat(report.measured()).containsEntry("kills", 2);
    }
}
