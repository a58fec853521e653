package com.aurastream.intel.archive;

import static com.aurastream.intel.testing.Videos.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.PredictionArchive.Tally;
import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresPredictionArchiveIT {

    private static final Instant DUE = NOW.plus(Duration.ofHours(22));

    @Test
    void predictionIsKeptOnceAndFoundWhenItIsDue() {
        try (ArchiveFixture fixture = new ArchiveFixture("prediction_archive")) {
            fixture.predictions.save("a", "viral_video", prediction(2_000, DUE));
            fixture.predictions.save("a", "viral_video", prediction(9_999, DUE));
            fixture.predictions.save("b", "best_time", prediction(3_000, DUE.minusSeconds(60)));

            assertThat(fixture.predictions.due(DUE.minusSeconds(1)))
                    .extracting("id")
                    .containsExactly("b");
            assertThat(fixture.predictions.due(DUE)).extracting("id").containsExactly("b", "a");
            assertThat(fixture.predictions.find("a"))
                    .contains(new ArchivedPrediction("a", "viral_video", prediction(2_000, DUE), Optional.empty()));
            assertThat(fixture.predictions.find("c")).isEmpty();
        }
    }

    @Test
    void firstGradeStandsAlsoWhenManyGradeAtOnce() {
        try (ArchiveFixture fixture = new ArchiveFixture("prediction_grades")) {
            fixture.predictions.save("a", "viral_video", prediction(2_000, DUE));
            List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> fixture.predictions.grade("a", grade(Verdict.HIT, 2_000 + i)), Threads.EACH))
                    .toList();

            assertThat(all.stream().filter(CompletableFuture::join).count()).isEqualTo(1);
            Grade kept = fixture.predictions.find("a").orElseThrow().grade().orElseThrow();
            assertThat(fixture.predictions.grade("a", grade(Verdict.MISS, 1))).isFalse();
            assertThat(fixture.predictions.find("a").orElseThrow().grade()).contains(kept);
            assertThat(fixture.predictions.due(DUE)).isEmpty();
            assertThat(fixture.predictions.grade("unknown", kept)).isFalse();
        }
    }

    @Test
    void talliesAreByDetector() {
        try (ArchiveFixture fixture = new ArchiveFixture("prediction_tallies")) {
            Grade ungradable = new Grade(Verdict.UNGRADABLE, OptionalDouble.empty(), "It is gone.", DUE);
            List.of("a", "b", "c", "d")
                    .forEach(id -> fixture.predictions.save(id, "viral_video", prediction(2_000, DUE)));
            fixture.predictions.save("e", "best_time", prediction(2_000, DUE));
            fixture.predictions.grade("a", grade(Verdict.HIT, 2_000));
            fixture.predictions.grade("b", grade(Verdict.MISS, 1_000));
            fixture.predictions.grade("c", ungradable);

            assertThat(fixture.predictions.tallies(NOW))
                    .containsExactly(new Tally("best_time", 0, 0, 0, 1), new Tally("viral_video", 1, 1, 1, 1));
            assertThat(fixture.predictions.tallies(NOW.plusSeconds(1))).isEmpty();
            assertThat(fixture.predictions.find("c").orElseThrow().grade()).contains(ungradable);
        }
    }

    private static Grade grade(Verdict verdict, double observed) {
        return new Grade(verdict, OptionalDouble.of(observed), "By the readings.", DUE.plusSeconds(600));
    }

    private static Prediction prediction(double least, Instant dueAt) {
        return new Prediction(Metric.VIDEO_VIEWS, "gta", "video-1", 1_000, least, NOW, dueAt);
    }
}
