package com.aurastream.youtube;

import static com.aurastream.youtube.Fixtures.observed;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObserveJobTests {

    private static final Instant LATER = Videos.NOW.plus(Duration.ofMinutes(30));

    private final SettableClock clock = new SettableClock(Videos.NOW);
    private final ScriptedYouTube youtube = new ScriptedYouTube(clock);
    private final InMemoryVideos videos = new InMemoryVideos();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final GameSnapshot snapshot =
            new GameSnapshot(videos, documents, documents.publication(), Origin.SIMULATED, Fixtures.SNAPSHOT);
    private final ObserveJob job = new ObserveJob(
            caller -> youtube,
            videos,
            snapshot,
            List.of("fortnite", "gta"),
            new ObservationSchedule(Fixtures.OBSERVE),
            clock);

    private void known(String game, ObservedVideo... known) {
        youtube.has(known);
        videos.save(game, List.of(known));
    }

    private JobReport observeAt(Instant now) {
        clock.set(now);
        return job.run(TestRun.of(ObserveJob.NAME, now));
    }

    private Document<GameVideos> published(String game) {
        return documents
                .find(IntelKeys.YOUTUBE_GAMES, IntelKeys.YOUTUBE_GAMES.name(game))
                .orElseThrow();
    }

    @Test
    void aYoungVideoIsReadAgainByBatchStatistics() {
        known("fortnite", observed("v1", 5, 100));
        JobReport report = observeAt(LATER);
        assertThat(videos.samplesOf("v1")).isEqualTo(2);
        assertThat(report.spent()).isEqualTo(java.util.Map.of("youtube.batch_statistics", 1L));
        assertThat(published("fortnite").data().videos().get(0).samples()).hasSize(2);
        assertThat(published("fortnite").inputs())
                .anySatisfy(input -> assertThat(input.asOf()).isEqualTo(LATER));
    }

    @Test
    void nothingDueCostsNothingAndIsPublishedAllTheSame() {
        known("fortnite", observed("v1", 5, 100));
        JobReport report = observeAt(Videos.NOW.plus(Duration.ofMinutes(5)));
        assertThat(report.spent()).isEmpty();
        assertThat(published("fortnite").status()).isEqualTo(DocumentStatus.OK);
    }

    @Test
    void aVideoMissingInTheStatisticsIsLookedUpBeforeItIsGone() {
        known("fortnite", observed("v1", 5, 100), observed("v2", 6, 100));
        youtube.hidesFromStatistics("v1").loses("v2");
        observeAt(LATER);
        assertThat(videos.gone()).containsExactly("v2");
        assertThat(videos.samplesOf("v1")).isEqualTo(2);
        assertThat(published("fortnite").data().videos())
                .extracting(history -> history.video().id())
                .containsExactly("v1");
    }

    @Test
    void whenMostVideosVanishAtOnceNoneIsBelievedGone() {
        ObservedVideo[] many =
                IntStream.range(0, 20).mapToObj(i -> observed("v" + i, 5, 100)).toArray(ObservedVideo[]::new);
        known("fortnite", many);
        IntStream.range(0, 15).forEach(i -> youtube.loses("v" + i));
        observeAt(LATER);
        assertThat(videos.gone()).isEmpty();
    }

    @Test
    void refusedStatisticsAreReplacedByWholeVideosForTheRestOfTheRun() {
        known("fortnite", observed("v1", 5, 100));
        known("gta", observed("v2", 5, 100));
        youtube.fails("statistics", new Malformed("youtube", "no such method", null));
        JobReport report = observeAt(LATER);
        assertThat(youtube.calls()).containsExactly("statistics 1", "videos 1", "videos 1");
        assertThat(videos.samplesOf("v2")).isEqualTo(2);
        assertThat(report.items()).contains(JobReport.Item.done("batch-statistics", 0, "youtube: no such method"));
    }

    @Test
    void aFailedReadingKeepsTheOldDocument() {
        known("fortnite", observed("v1", 5, 100));
        observeAt(LATER);
        youtube.fails("statistics", new Unavailable("youtube", "down", null));
        JobReport report = observeAt(LATER.plus(Duration.ofMinutes(30)));
        assertThat(published("fortnite").generatedAt()).isEqualTo(LATER);
        assertThat(report.items())
                .contains(JobReport.Item.failed("fortnite", "0 of 1 readings were taken: youtube: down"));
    }

    @Test
    void halfAReadingIsPublishedAsPartial() {
        ObservedVideo[] many =
                IntStream.range(0, 60).mapToObj(i -> observed("v" + i, 5, 100)).toArray(ObservedVideo[]::new);
        known("fortnite", many);
        youtube.fails("statistics 10", new Unavailable("youtube", "down", null));
        JobReport report = observeAt(LATER);
        assertThat(published("fortnite").status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(report.items())
                .contains(
                        JobReport.Item.done("fortnite", 50),
                        JobReport.Item.failed("fortnite/readings", "50 of 60 readings were taken: youtube: down"));
    }

    @Test
    void aGameWithoutVideosIsSkippedWithANote() {
        known("fortnite", observed("v1", 5, 100));
        assertThat(observeAt(LATER).items()).contains(JobReport.Item.done("gta", 0, "no video is known yet"));
        assertThat(documents.exists(IntelKeys.YOUTUBE_GAMES.name("gta"))).isFalse();
    }

    @Test
    void discoveryRunsFirst() {
        assertThat(job.inputsMissing()).isTrue();
        assertThat(job.outputMissing()).isFalse();
        known("fortnite", observed("v1", 5, 100));
        assertThat(job.inputsMissing()).isFalse();
        assertThat(job.outputMissing()).isTrue();
        observeAt(LATER);
        assertThat(job.outputMissing()).isFalse();
        documents.lose(IntelKeys.YOUTUBE_GAMES.name("fortnite"));
        assertThat(job.outputMissing()).isTrue();
    }
}
