package com.aurastream.youtube;

import static com.aurastream.youtube.Fixtures.FORTNITE;
import static com.aurastream.youtube.Fixtures.observed;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.snapshot.ChartEntry;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrendingChart;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrendingJobTests {

    private final SettableClock clock = new SettableClock(Videos.NOW);
    private final ScriptedYouTube youtube = new ScriptedYouTube(clock);
    private final InMemoryVideos videos = new InMemoryVideos();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final TrendingJob job = job(1);
    private TestRun run = TestRun.of(TrendingJob.NAME, Videos.NOW);

    private TrendingJob job(int pages) {
        return new TrendingJob(
                caller -> youtube,
                videos,
                documents,
                documents.publication(),
                new GameRecognition(List.of(FORTNITE)),
                Origin.SIMULATED,
                new YouTubeWorkerSettings.Trending(List.of("US", "DE"), pages));
    }

    @BeforeEach
    void aWorld() {
        youtube.has(
                observed(Videos.aVideo("game").title("Fortnite win").publishedHoursAgo(5)),
                observed(Videos.aVideo("music").title("A song").publishedHoursAgo(9)));
        youtube.chart("US/20", "game")
                .chart("DE/20", "game")
                .chart("US/all", "music game")
                .chart("DE/all", "music");
    }

    private Document<TrendingChart> published(String category) {
        return documents
                .find(IntelKeys.YOUTUBE_TRENDING, IntelKeys.YOUTUBE_TRENDING.name(category))
                .orElseThrow();
    }

    @Test
    void bothChartsArePublishedForEveryRegion() {
        JobReport report = job.run(run);
        assertThat(report.items()).containsExactly(JobReport.Item.done("all", 3), JobReport.Item.done("gaming", 2));
        assertThat(report.spent()).containsEntry("youtube.general", 4L);
        Document<TrendingChart> all = published("all");
        assertThat(all.status()).isEqualTo(DocumentStatus.OK);
        assertThat(all.generatedAt()).isEqualTo(run.startedAt());
        assertThat(all.origin()).isEqualTo(Origin.SIMULATED);
        assertThat(all.data().entries())
                .extracting(ChartEntry::region, ChartEntry::rank, entry -> entry.video()
                        .id())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("US", 1, "music"),
                        org.assertj.core.groups.Tuple.tuple("US", 2, "game"),
                        org.assertj.core.groups.Tuple.tuple("DE", 1, "music"));
    }

    @Test
    void videosGoToTheArchiveAndThoseOfATrackedGameToTheGame() {
        job.run(run);
        assertThat(videos.all()).containsExactlyInAnyOrder("music", "game");
        assertThat(videos.of("fortnite")).containsExactly("game");
        assertThat(videos.samplesOf("music")).isEqualTo(1);
    }

    @Test
    void oneFailingRegionCostsNoOther() {
        youtube.fails("chart DE", new Unavailable("youtube", "down", null));
        JobReport report = job.run(run);
        assertThat(published("gaming").status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(published("gaming").data().entries()).hasSize(1);
        assertThat(report.items())
                .contains(JobReport.Item.done("gaming", 1), JobReport.Item.failed("gaming/DE", "youtube: down"));
    }

    @Test
    void anEmptyFetchKeepsTheOldChart() {
        job.run(run);
        youtube.chart("US/20", "").chart("DE/20", "");
        run = run.next(Videos.NOW.plus(Duration.ofMinutes(30)));
        JobReport report = job.run(run);
        assertThat(published("gaming").generatedAt()).isEqualTo(Videos.NOW);
        assertThat(published("all").generatedAt()).isEqualTo(run.startedAt());
        assertThat(report.items())
                .filteredOn(item -> item.name().equals("gaming"))
                .singleElement()
                .satisfies(item -> assertThat(item.error())
                        .hasValueSatisfying(error -> assertThat(error).contains("the last chart stays")));
    }

    @Test
    void aFailedFetchKeepsTheOldChart() {
        job.run(run);
        youtube.fails("chart", new Unavailable("youtube", "down", null));
        JobReport report = job.run(run.next(Videos.NOW.plus(Duration.ofMinutes(30))));
        assertThat(published("gaming").generatedAt()).isEqualTo(Videos.NOW);
        assertThat(report.items()).allMatch(item -> item.error().isPresent());
    }

    @Test
    void pagesFollowOneAnotherAndARepeatedPageEndsThem() {
        youtube.chart("US/20", "game", "game", "music");
        job(4).run(run);
        assertThat(published("gaming").data().entries())
                .filteredOn(entry -> entry.region().equals("US"))
                .hasSize(1);
        assertThat(youtube.calls())
                .filteredOn(call -> call.equals("chart US/20"))
                .hasSize(2);
    }

    @Test
    void outputIsMissingUntilAChartIsThere() {
        assertThat(job.outputMissing()).isTrue();
        job.run(run);
        assertThat(job.outputMissing()).isFalse();
    }
}
