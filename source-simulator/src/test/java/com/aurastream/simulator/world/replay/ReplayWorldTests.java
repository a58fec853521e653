package com.aurastream.simulator.world.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.simulator.Recordings;
import com.aurastream.simulator.world.ChannelState;
import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.GameState;
import com.aurastream.simulator.world.InvalidWorldException;
import com.aurastream.simulator.world.ObservationMoment;
import com.aurastream.simulator.world.SearchQuery;
import com.aurastream.simulator.world.StreamState;
import com.aurastream.simulator.world.VideoState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayWorldTests {

    private static final Instant ANCHOR = Instant.parse("2026-11-20T12:00:02Z");
    private static final Instant FIRST_DAY = ANCHOR.minus(Duration.ofDays(2));
    private static final Instant SECOND_DAY = ANCHOR.minus(Duration.ofDays(1));

    private ReplayWorld world;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        world = new ReplayWorld("replay:small", Recordings.small(folder), ANCHOR);
    }

    @Test
    void theLastObservationFallsOnTheAnchor() {
        assertThat(world.description().lastObservation()).contains(ANCHOR);
        assertThat(world.description().firstObservation()).contains(FIRST_DAY.minusSeconds(1));
        assertThat(world.description().origin()).isEqualTo("replay");
    }

    @Test
    void everyTimeMovesByTheSameAmount() {
        VideoState video = world.video("first-video", ANCHOR).orElseThrow();
        assertThat(video.publishedAt()).isEqualTo(ANCHOR.minus(Duration.ofSeconds(3 * 86_400 + 5 * 3600 + 2)));
        StreamState stream = world.streams("27471", ANCHOR).get(0);
        assertThat(stream.startedAt()).isEqualTo(ANCHOR.minus(Duration.ofHours(2)));
    }

    @Test
    void aVideoIsUnknownUntilItIsSeen() {
        assertThat(world.video("secondvideo", SECOND_DAY.minusSeconds(3))).isEmpty();
        assertThat(world.video("secondvideo", SECOND_DAY.minusSeconds(2))).isPresent();
        assertThat(world.video("unknown", ANCHOR)).isEmpty();
    }

    @Test
    void picturesWereNotRecorded() {
        assertThat(world.video("first-video", ANCHOR)).isPresent();
        assertThat(world.thumbnail("first-video", ANCHOR)).isEmpty();
    }

    @Test
    void countsAreTheNewestSeenByThen() {
        assertThat(world.video("first-video", FIRST_DAY.minusSeconds(2))
                        .orElseThrow()
                        .views())
                .isEqualTo(100);
        assertThat(world.video("first-video", FIRST_DAY).orElseThrow().views()).isEqualTo(101);
        assertThat(world.video("first-video", ANCHOR).orElseThrow().views()).isEqualTo(200);
    }

    @Test
    void aRecordedZeroIsAHiddenCount() {
        assertThat(world.video("first-video", ANCHOR).orElseThrow().likes()).isEmpty();
        assertThat(world.video("first-video", ANCHOR).orElseThrow().comments()).hasValue(2);
    }

    @Test
    void aTitleChangesWhenTheChangeWasSeen() {
        assertThat(world.video("secondvideo", SECOND_DAY).orElseThrow().title()).isEqualTo("Second, \"quoted\" GTA 6");
        assertThat(world.video("secondvideo", ANCHOR).orElseThrow().title()).isEqualTo("Second renamed GTA 6");
    }

    @Test
    void theChartIsTheNewestReadingInOrderOfRank() {
        assertThat(ids(world.chart("US", "20", FIRST_DAY))).containsExactly("first-video");
        assertThat(ids(world.chart("US", "20", SECOND_DAY))).containsExactly("secondvideo", "first-video");
        assertThat(ids(world.chart("US", "20", ANCHOR))).containsExactly("secondvideo");
        assertThat(ids(world.chart("GB", "20", ANCHOR))).containsExactly("first-video");
    }

    @Test
    void thereIsNothingBeforeTheFirstObservation() {
        Instant before = FIRST_DAY.minusSeconds(3);
        assertThat(ids(world.chart("US", "20", before))).isEmpty();
        assertThat(world.search(anything(""), before)).isEmpty();
        assertThat(world.channel("UCchannel-of-everybody00", before)).isEmpty();
        assertThat(world.streams("", ANCHOR.minusSeconds(1))).isEmpty();
        assertThat(world.topGames(ANCHOR.minusSeconds(1))).isEmpty();
    }

    @Test
    void aCategoryThatWasNeverRecordedHasNoChart() {
        assertThat(world.chart("US", "10", ANCHOR)).isEmpty();
        assertThat(ids(world.chart("US", "", ANCHOR))).containsExactly("third-video");
        assertThat(ids(world.chart("FR", "20", ANCHOR))).isEmpty();
    }

    @Test
    void searchLooksAtTitlesAndTagsOfWhatWasSeen() {
        assertThat(world.search(anything("gta 6"), ANCHOR))
                .extracting(VideoState::id)
                .containsExactly("secondvideo");
        assertThat(world.search(anything("other tag"), ANCHOR)).hasSize(3);
        assertThat(world.search(anything("other tag"), FIRST_DAY)).hasSize(1);
        assertThat(world.search(anything("renamed"), SECOND_DAY)).isEmpty();
    }

    @Test
    void uploadsAreTheSeenVideosOfTheChannel() {
        ChannelState channel =
                world.channel("UCchannel-of-everybody00", SECOND_DAY).orElseThrow();
        assertThat(channel.videos()).isEqualTo(2);
        assertThat(world.uploads(channel.id(), SECOND_DAY, 1, 50).orElseThrow().items())
                .hasSize(1);
        assertThat(world.uploads("UCnobody", ANCHOR, 0, 50)).isEmpty();
    }

    @Test
    void theDirectoryHoldsEachStreamOnceMostViewersFirst() {
        assertThat(world.streams("", ANCHOR)).extracting(StreamState::id).containsExactly("1", "3", "2");
        assertThat(world.topGames(ANCHOR)).extracting(GameState::id).containsExactly("33214", "27471");
        assertThat(world.userByLogin("miner", ANCHOR).orElseThrow().id()).isEqualTo("73");
    }

    @Test
    void historyIsTheEndOfEachReading() {
        assertThat(world.history())
                .containsExactly(
                        new ObservationMoment(FIRST_DAY.minusSeconds(1), List.of("youtube")),
                        new ObservationMoment(SECOND_DAY.minusSeconds(2), List.of("youtube")),
                        new ObservationMoment(ANCHOR.minusSeconds(3_604), List.of("clips")),
                        new ObservationMoment(ANCHOR, List.of("youtube", "twitch", "clips")));
    }

    @Test
    void clipsHaveTheNewestViewsSeenByThenAndAreUnknownBeforeThat() {
        Instant firstReading = ANCHOR.minusSeconds(3_604);
        assertThat(world.clip("OldReading", firstReading.minusSeconds(1))).isEmpty();
        assertThat(world.clip("OldReading", firstReading).orElseThrow().views()).isEqualTo(5);
        assertThat(world.clip("OldReading", ANCHOR).orElseThrow().views()).isEqualTo(9);
        assertThat(world.clip("NewClip", ANCHOR.minusSeconds(1))).isEmpty();
        assertThat(world.clip("NewClip", ANCHOR)).isPresent();
    }

    @Test
    void clipsAreShiftedAndHaveWholeNumbers() {
        ClipState clip = world.clip("OldReading", ANCHOR).orElseThrow();
        assertThat(clip.createdAt()).isEqualTo(ANCHOR.minus(Duration.parse("PT2H49M24S")));
        assertThat(clip.videoId()).contains("1733007281");
        assertThat(clip.vodOffset()).hasValue(170);
        assertThat(clip.durationSeconds()).isEqualTo(25.8);
        ClipState gone = world.clip("NewClip", ANCHOR).orElseThrow();
        assertThat(gone.videoId()).isEmpty();
        assertThat(gone.vodOffset()).isEmpty();
    }

    @Test
    void clipsAreListedByCategoryStreamerAndWindow() {
        Instant from = ANCHOR.minus(Duration.ofHours(3));
        assertThat(world.clips("33214", from, ANCHOR, ANCHOR))
                .extracting(ClipState::id)
                .containsExactly("OldReading", "NewClip");
        assertThat(world.clips("33214", ANCHOR.minus(Duration.ofHours(1)), ANCHOR, ANCHOR))
                .extracting(ClipState::id)
                .containsExactly("NewClip");
        assertThat(world.clipsOf("77", from, ANCHOR, ANCHOR)).hasSize(2);
        assertThat(world.clipsOf("78", from, ANCHOR, ANCHOR)).isEmpty();
        assertThat(world.games(ANCHOR)).contains(new GameState("1095275650", ""));
    }

    @Test
    void missingFilesAreSourcesWithNothing(@TempDir Path clipsOnly) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(clipsOnly.resolve("twitch_clips.csv.gz")))) {
            out.write("observed_at,id\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        ReplayWorld nothing = new ReplayWorld("replay:clips", clipsOnly, ANCHOR);
        assertThat(nothing.history()).isEmpty();
        assertThat(nothing.streams("", ANCHOR)).isEmpty();
        assertThat(nothing.description().lastObservation()).isEmpty();
    }

    @Test
    void aFileThatDoesNotFollowTheFormatIsNamedWithItsRow(@TempDir Path bad) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bad.resolve("twitch_streams.csv.gz")))) {
            out.write("observed_at,id\r\nyesterday,1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> new ReplayWorld("replay:bad", bad, ANCHOR))
                .isInstanceOf(InvalidWorldException.class)
                .hasMessageContaining("twitch_streams.csv.gz, row 1");
    }

    @Test
    void noAnswerEverShowsTheFutureOfTheRealRecording() {
        ReplayWorld real = new ReplayWorld("replay:real", Recordings.real(), ANCHOR);
        List<Instant> moments =
                real.history().stream().map(ObservationMoment::at).toList();
        assertThat(moments).hasSize(10).last().isEqualTo(ANCHOR);
        long seen = 0;
        for (Instant moment : moments) {
            List<VideoState> before = real.search(anything("minecraft"), moment.minus(Duration.ofHours(1)));
            List<VideoState> after = real.search(anything("minecraft"), moment);
            assertThat(after).allSatisfy(v -> assertThat(v.publishedAt()).isBefore(moment));
            assertThat(after.size()).isGreaterThanOrEqualTo(before.size());
            assertThat(after.size()).isGreaterThanOrEqualTo((int) seen);
            seen = after.size();
        }
        assertThat(real.chart("US", "20", ANCHOR).orElseThrow()).hasSizeBetween(10, 50);
        assertThat(real.streams("33214", ANCHOR)).hasSize(258);
    }

    @Test
    void theRealRecordingHas307ClipsOfOneDay() {
        ReplayWorld real = new ReplayWorld("replay:real", Recordings.real(), ANCHOR);
        List<ClipState> clips = real.games(ANCHOR).stream()
                .flatMap(game ->
                        real.clips(game.id(), ANCHOR.minus(Duration.ofDays(1)), ANCHOR.plusSeconds(1), ANCHOR).stream())
                .toList();
        assertThat(clips).hasSize(307).extracting(ClipState::id).doesNotHaveDuplicates();
        assertThat(clips).filteredOn(clip -> clip.videoId().isEmpty()).hasSize(86);
        assertThat(clips)
                .flatExtracting(clip -> clip.videoId().stream().toList())
                .hasSize(221)
                .allSatisfy(id -> assertThat(id).matches("\\d+"));
        assertThat(real.history())
                .filteredOn(moment -> moment.sources().contains("clips"))
                .singleElement()
                .satisfies(moment -> assertThat(moment)
                        .isEqualTo(new ObservationMoment(ANCHOR, List.of("youtube", "twitch", "clips"))));
    }

    private static List<String> ids(Optional<List<VideoState>> chart) {
        return chart.orElseThrow().stream().map(VideoState::id).toList();
    }

    private static SearchQuery anything(String text) {
        return new SearchQuery(
                text,
                SearchQuery.Order.RELEVANCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
