package com.aurastream.youtube;

import static com.aurastream.youtube.Fixtures.APEX;
import static com.aurastream.youtube.Fixtures.FORTNITE;
import static com.aurastream.youtube.Fixtures.observed;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.youtube.YouTubeSource.Upload;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GamesJobTests {

    private final SettableClock clock = new SettableClock(Videos.NOW);
    private final ScriptedYouTube youtube = new ScriptedYouTube(clock);
    private final InMemoryVideos videos = new InMemoryVideos();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final GameSnapshot snapshot =
            new GameSnapshot(videos, documents, documents.publication(), Origin.SIMULATED, Fixtures.SNAPSHOT);
    private final GamesJob job = new GamesJob(
            caller -> youtube,
            videos,
            snapshot,
            new BaselineRefresh(videos, Fixtures.GAMES),
            List.of(FORTNITE, APEX),
            Fixtures.GAMES);
    private final TestRun run = TestRun.of(GamesJob.NAME, Videos.NOW);

    private Document<GameVideos> published(String game) {
        return documents
                .find(IntelKeys.YOUTUBE_GAMES, IntelKeys.YOUTUBE_GAMES.name(game))
                .orElseThrow();
    }

    @Test
    void foundVideosAreArchivedAndPublished() {
        youtube.has(observed("v1", 5, 100), observed("v2", 30, 900)).finds("fortnite/date", "v1 v2");
        JobReport report = job.run(run);
        assertThat(videos.of("fortnite")).containsExactly("v1", "v2");
        assertThat(published("fortnite").status()).isEqualTo(DocumentStatus.OK);
        assertThat(published("fortnite").data().videos())
                .extracting(history -> history.video().id())
                .containsExactly("v1", "v2");
        assertThat(report.items()).contains(JobReport.Item.done("fortnite", 2));
    }

    @Test
    void oneGamesFailureCostsNoOther() {
        youtube.has(observed("v1", 5, 100))
                .finds("apex legends/date", "v1")
                .fails("search fortnite", new Unavailable("youtube", "down", null));
        JobReport report = job.run(run);
        assertThat(report.items())
                .contains(JobReport.Item.failed("fortnite", "youtube: down"), JobReport.Item.done("apex_legends", 1));
        assertThat(documents.exists(IntelKeys.YOUTUBE_GAMES.name("fortnite"))).isFalse();
    }

    @Test
    void aGameOfWhichNothingIsFoundSaysSo() {
        youtube.has(observed("v1", 5, 100)).finds("fortnite/date", "v1");
        job.run(run);
        assertThat(published("apex_legends").status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(published("apex_legends").data().videos()).isEmpty();
    }

    @Test
    void searchesThatAreUsedUpAreNoFailureOfAGameThatIsKnown() {
        videos.save("fortnite", List.of(observed("v1", 5, 100)));
        youtube.fails("search", new Throttled("youtube", "search quota refuses", null, null));
        JobReport report = job.run(run);
        assertThat(report.items())
                .contains(
                        JobReport.Item.done("fortnite", 0, "youtube: search quota refuses"),
                        JobReport.Item.failed("apex_legends", "youtube: search quota refuses"));
    }

    @Test
    void channelsGetTheirBaselinesAndTheGameIsPublishedWithThem() {
        youtube.has(observed("v1", 5, 100)).finds("fortnite/date", "v1");
        List<Upload> uploads = new ArrayList<>(List.of(new Upload("v1", Videos.NOW.minus(Duration.ofHours(5)))));
        for (int i = 0; i < 6; i++) {
            youtube.has(observed("old" + i, 24 * (8 + i), 1000 + i));
            uploads.add(new Upload("old" + i, Videos.NOW.minus(Duration.ofDays(8 + i))));
        }
        youtube.uploaded("UU-channel-1", uploads);
        job.run(run);
        assertThat(published("fortnite").data().baselines())
                .singleElement()
                .satisfies(baseline -> assertThat(baseline.medianViews()).isEqualTo(1002.5));
        assertThat(youtube.calls()).contains("channels 1", "uploads UU-channel-1", "videos 6");
    }

    @Test
    void aChannelIsLookedAtOnceAWeek() {
        youtube.has(observed("v1", 5, 100)).finds("fortnite/date", "v1");
        youtube.uploaded("UU-channel-1", List.of());
        job.run(run);
        youtube.calls().clear();
        job.run(run.next(Videos.NOW.plus(Duration.ofDays(6))));
        assertThat(youtube.calls()).noneMatch(call -> call.startsWith("channels"));
        job.run(run.next(Videos.NOW.plus(Duration.ofDays(8))));
        assertThat(youtube.calls()).anyMatch(call -> call.startsWith("channels"));
    }

    @Test
    void tooFewSettledUploadsSpareTheirReading() {
        youtube.has(observed("v1", 5, 100)).finds("fortnite/date", "v1");
        youtube.uploaded("UU-channel-1", List.of(new Upload("v1", Videos.NOW.minus(Duration.ofHours(5)))));
        job.run(run);
        assertThat(youtube.calls())
                .filteredOn(call -> call.startsWith("videos"))
                .containsExactly("videos 1");
        assertThat(videos.baselines(List.of("channel-1"))).isEqualTo(List.<ChannelBaseline>of());
    }

    @Test
    void theEndOfTheQuotaEndsTheDaysBaselinesWithoutAFailure() {
        youtube.has(observed("v1", 5, 100)).finds("fortnite/date", "v1").uploaded("UU-channel-1", List.of());
        youtube.fails("uploads", new Throttled("youtube", "general quota refuses", null, null));
        assertThat(job.run(run).items())
                .contains(JobReport.Item.done("fortnite/baselines", 0, "youtube: general quota refuses"));
        youtube.recovers().calls().clear();
        job.run(run.next(Videos.NOW.plus(Duration.ofDays(1))));
        assertThat(youtube.calls()).contains("uploads UU-channel-1");
    }

    @Test
    void knownVideosAreNotReadAgain() {
        videos.save("fortnite", List.of(observed("v1", 5, 100)));
        youtube.has(observed("v1", 5, 100)).finds("fortnite/date", "v1");
        job.run(run);
        assertThat(youtube.calls()).noneMatch(call -> call.startsWith("videos"));
    }

    @Test
    void outputIsMissingOnlyWhileTheArchiveIsEmpty() {
        assertThat(job.outputMissing()).isTrue();
        videos.save("apex_legends", List.of(observed("v1", 5, 100)));
        assertThat(job.outputMissing()).isFalse();
    }
}
